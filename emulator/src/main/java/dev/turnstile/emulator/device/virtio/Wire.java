package dev.turnstile.emulator.device.virtio;

import java.io.Closeable;
import java.io.IOException;

/** What a network card is plugged into. */
public interface Wire extends Closeable {
    /** Where frames that come in go; the card calls it once, before anything else. */
    void attach(Receiver receiver);

    /** The card's driver is ready: from now on frames may come in. */
    void connect();

    /** The card's driver is gone, or gone again: no frame comes in until the next {@link #connect}. */
    void disconnect();

    /** Takes a frame that the card has sent. */
    void send(byte[] frame);

    /** Gives back what it has of the host's. */
    @Override
    void close() throws IOException;

    /** A card's side of it. */
    @FunctionalInterface
    interface Receiver {
        /** A frame has come in. */
        void receive(byte[] frame);
    }
}
