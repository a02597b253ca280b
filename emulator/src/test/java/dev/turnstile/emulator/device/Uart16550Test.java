package dev.turnstile.emulator.device;

import static dev.turnstile.emulator.device.Uart16550.*;
import static dev.turnstile.emulator.device.UartReceiver.CHARACTER_TICKS;
import static dev.turnstile.emulator.device.UartReceiver.POLL_TICKS;
import static dev.turnstile.emulator.device.UartReceiver.SPINNING_READS;
import static dev.turnstile.emulator.device.UartReceiver.TIMEOUT_CHARACTERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.host.ByteSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Uart16550Test {
    private static final int TRIGGER_4 = 0x40;
    private static final int TRIGGER_14 = 0xc0;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeSink sink = new FakeSink();
    private Uart16550 uart = connectedTo(null);

    @Test
    void itsRegistersAfterReset() {
        assertThat(load(INTERRUPT_ENABLE)).isZero();
        assertThat(load(INTERRUPT_ID)).isEqualTo(ID_NONE);
        assertThat(load(LINE_CONTROL)).isZero();
        assertThat(load(MODEM_CONTROL)).isZero();
        assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY);
        assertThat(load(MODEM_STATUS)).isEqualTo(0xb0);
        assertThat(load(DATA)).isZero();
    }

    @Test
    void theDivisorLatchHidesTheFirstTwoRegisters() {
        store(LINE_CONTROL, DIVISOR_LATCH | 3);
        store(DATA, 0x34);
        store(INTERRUPT_ENABLE, 0x12);
        assertThat(load(DATA)).isEqualTo(0x34);
        assertThat(load(INTERRUPT_ENABLE)).isEqualTo(0x12);
        store(LINE_CONTROL, 3);
        assertThat(load(INTERRUPT_ENABLE)).isZero();
        assertThat(sink.text()).isEmpty();
    }

    @Test
    void theScratchRegisterKeepsAByte() {
        store(SCRATCH, 0xa5);
        assertThat(load(SCRATCH)).isEqualTo(0xa5);
    }

    @Test
    void onlyBytesInTheFirstEightOffsetsAreRegisters() {
        for (int width : new int[] {2, 4}) {
            assertThat(uart.load(0, width)).isEqualTo(MappedDevice.REFUSED);
            assertThat(uart.store(0, width, 'x')).isFalse();
        }
        assertThat(uart.load(8, 1)).isEqualTo(MappedDevice.REFUSED);
        assertThat(uart.store(8, 1, 'x')).isFalse();
        assertThat(sink.text()).isEmpty();
    }

    @Test
    void statusRegistersCanNotBeWritten() {
        store(LINE_STATUS, 0xff);
        store(MODEM_STATUS, 0xff);
        assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY);
        assertThat(load(MODEM_STATUS)).isEqualTo(0xb0);
    }

    @Nested
    class Transmitting {
        @Test
        void charactersGoOutAtOnceAndAreFlushedALittleLater() {
            store(DATA, 'h');
            store(DATA, 'i');
            assertThat(sink.text()).isEqualTo("hi");
            assertThat(sink.flushes()).isZero();
            clock.advance(FLUSH_TICKS);
            assertThat(sink.flushes()).isEqualTo(1);
            assertThat(clock.pending()).isZero();
        }

        @Test
        void resetLetsOutWhatWasKeptBackAndLeavesNothingToDo() {
            store(DATA, 'h');
            uart.reset();
            assertThat(sink.flushes()).isEqualTo(1);
            assertThat(clock.pending()).isZero();
        }

        @Test
        void enablingTheInterruptReportsAnEmptyTransmitter() {
            store(INTERRUPT_ENABLE, ENABLE_TRANSMITTER);
            assertThat(line.asserted()).isTrue();
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_TRANSMITTER);
            assertThat(line.asserted())
                    .as("reading the identification acknowledges")
                    .isFalse();
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_NONE);
        }

        @Test
        void aCharacterMakesTheTransmitterEmptyAgain() {
            store(INTERRUPT_ENABLE, ENABLE_TRANSMITTER);
            load(INTERRUPT_ID);
            store(DATA, 'x');
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_TRANSMITTER);
        }

        @Test
        void enablingWhatIsEnabledReportsNothing() {
            store(INTERRUPT_ENABLE, ENABLE_TRANSMITTER);
            load(INTERRUPT_ID);
            store(INTERRUPT_ENABLE, ENABLE_TRANSMITTER);
            assertThat(line.asserted()).isFalse();
        }

        @Test
        void anInterruptOfAHigherPriorityIsReportedFirstAndDoesNotAcknowledge() {
            store(MODEM_CONTROL, LOOPBACK);
            store(INTERRUPT_ENABLE, ENABLE_TRANSMITTER | ENABLE_RECEIVED);
            store(DATA, 'x');
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_RECEIVED);
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_RECEIVED);
            assertThat(load(DATA)).isEqualTo('x');
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_TRANSMITTER);
        }
    }

    @Nested
    class ReadingOnDemand {
        @Test
        void nothingIsFetchedUnlessTheGuestAsks() {
            FakeSource source = connect(FakeSource.of("abc"));
            store(FIFO_CONTROL, FIFO_ENABLE);
            for (int i = 0; i < 100; i++) {
                load(LINE_STATUS);
                store(DATA, '.');
                load(DATA);
            }
            clock.advance(10_000_000);
            assertThat(source.reads()).isZero();
        }

        @Test
        void theReceiveInterruptAsks() {
            connect(FakeSource.of("ab"));
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            assertThat(line.asserted()).isFalse();
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(line.asserted()).isTrue();
            assertThat(load(LINE_STATUS) & DATA_READY).isEqualTo(DATA_READY);
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_RECEIVED);
            assertThat(load(DATA)).isEqualTo('a');
            assertThat(line.asserted()).isFalse();
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(load(DATA)).isEqualTo('b');
        }

        @Test
        void aDriverThatDisablesTheInterruptInTimeDoesNotAskForTheNextCharacter() {
            FakeSource source = connect(FakeSource.of("ab"));
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(load(DATA)).isEqualTo('a');
            clock.advance(CHARACTER_TICKS / 2);
            store(INTERRUPT_ENABLE, 0);
            clock.advance(10_000_000);
            assertThat(source.reads()).isEqualTo(1);
        }

        @Test
        void spinningOnTheLineStatusAsks() {
            FakeSource source = connect(FakeSource.of("a"));
            for (int i = 1; i < SPINNING_READS; i++) {
                assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY);
            }
            assertThat(source.reads()).isZero();
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY | DATA_READY);
            assertThat(load(DATA)).isEqualTo('a');
        }

        @Test
        void theTriggerLevelSaysHowMuchIsFetchedAtOnce() {
            FakeSource source = connect(FakeSource.of("abcdefgh"));
            store(FIFO_CONTROL, FIFO_ENABLE | TRIGGER_4);
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(source.reads()).isEqualTo(4);
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_RECEIVED | ID_FIFOS);
            assertThat(drain()).isEqualTo("abcd");
        }

        @Test
        void nothingIsFetchedBehindALineFeed() {
            FakeSource source = connect(FakeSource.of("y\nno"));
            store(FIFO_CONTROL, FIFO_ENABLE | TRIGGER_14);
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(source.reads()).isEqualTo(2);
            assertThat(line.asserted()).isFalse();
            clock.advance(TIMEOUT_CHARACTERS * CHARACTER_TICKS);
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_TIMEOUT | ID_FIFOS);
            assertThat(drain()).isEqualTo("y\n");
        }

        @Test
        void theEndIsABreakOnce() {
            FakeSource source = connect(FakeSource.of("z"));
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED | ENABLE_LINE_STATUS);
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(load(DATA)).isEqualTo('z');
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_LINE_STATUS);
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY | DATA_READY | BREAK);
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_RECEIVED);
            assertThat(load(DATA)).isZero();
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY);
            clock.advance(10_000_000);
            assertThat(source.reads()).isEqualTo(2);
            assertThat(clock.pending()).isZero();
            assertThat(line.asserted()).isFalse();
        }

        @Test
        void aBreakShowsWhenItComesToTheTopOfTheFifo() {
            connect(FakeSource.of("z"));
            store(FIFO_CONTROL, FIFO_ENABLE | TRIGGER_4);
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY | DATA_READY | FIFO_ERROR);
            assertThat(load(DATA)).isEqualTo('z');
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY | DATA_READY | BREAK | FIFO_ERROR);
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY | DATA_READY);
        }

        @Test
        void aBreakIsStillShownAfterItsCharacterHasBeenRead() {
            connect(FakeSource.of(""));
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(load(DATA)).isZero();
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY | BREAK);
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY);
        }

        @Test
        void everyByteValueComesThrough() {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 256; i++) {
                all.append((char) i);
            }
            connect(FakeSource.of(all.toString()));
            store(FIFO_CONTROL, FIFO_ENABLE | TRIGGER_14);
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            StringBuilder received = new StringBuilder();
            while (clock.jump()) {
                received.append(drain());
            }
            assertThat(received.toString()).isEqualTo(all + "\0");
        }
    }

    @Nested
    class ALiveSource {
        @Test
        void isLookedAtRegularly() {
            FakeSource source = connect(FakeSource.terminal());
            store(FIFO_CONTROL, FIFO_ENABLE);
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            clock.advance(10 * (POLL_TICKS + 1));
            assertThat(source.reads()).isEqualTo(10);
            source.type("q");
            clock.advance(POLL_TICKS + 1);
            assertThat(line.asserted()).isTrue();
            assertThat(drain()).isEqualTo("q");
        }

        @Test
        void isLeftAloneUntilTheGuestAsks() {
            FakeSource source = connect(FakeSource.terminal());
            source.type("q");
            load(LINE_STATUS);
            clock.advance(10 * POLL_TICKS);
            assertThat(source.reads()).isZero();
            for (int i = 1; i < SPINNING_READS; i++) {
                load(LINE_STATUS);
            }
            assertThat(load(DATA)).isEqualTo('q');
        }

        @Test
        void neverOverrunsAFifoThatIsNotRead() {
            FakeSource source = connect(FakeSource.terminal());
            store(FIFO_CONTROL, FIFO_ENABLE);
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            source.type("0123456789abcdefghijklmnop");
            clock.advance(10 * POLL_TICKS);
            assertThat(source.reads()).isEqualTo(16);
            assertThat(drain()).isEqualTo("0123456789abcdef");
            clock.advance(1 + CHARACTER_TICKS);
            assertThat(drain())
                    .as("what is waiting comes at the speed of the line")
                    .isEqualTo("ghijklmnop");
        }

        @Test
        void fewerCharactersThanTheTriggerLevelTimeOut() {
            FakeSource source = connect(FakeSource.terminal());
            store(FIFO_CONTROL, FIFO_ENABLE | TRIGGER_4);
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            source.type("abc");
            clock.advance(POLL_TICKS + 1);
            clock.advance(TIMEOUT_CHARACTERS * CHARACTER_TICKS - 1);
            assertThat(line.asserted()).isFalse();
            clock.advance(1);
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_TIMEOUT | ID_FIFOS);
            load(DATA);
            assertThat(line.asserted()).as("a character was read").isFalse();
            clock.advance(TIMEOUT_CHARACTERS * CHARACTER_TICKS);
            assertThat(load(INTERRUPT_ID)).as("others are left").isEqualTo(ID_TIMEOUT | ID_FIFOS);
        }

        @Test
        void mayEnd() {
            FakeSource source = connect(FakeSource.terminal());
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            source.end();
            clock.advance(POLL_TICKS + 1);
            assertThat(load(LINE_STATUS) & BREAK).isEqualTo(BREAK);
            assertThat(clock.pending()).isZero();
        }
    }

    @Nested
    class InLoopback {
        @Test
        void whatIsTransmittedIsReceived() {
            store(MODEM_CONTROL, LOOPBACK);
            store(DATA, 0x5a);
            assertThat(load(DATA)).isEqualTo(0x5a);
            assertThat(sink.text()).isEmpty();
        }

        @Test
        void theHoldingRegisterIsOverrunByTheNewCharacter() {
            store(MODEM_CONTROL, LOOPBACK);
            store(INTERRUPT_ENABLE, ENABLE_LINE_STATUS);
            store(DATA, 'a');
            store(DATA, 'b');
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_LINE_STATUS);
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY | DATA_READY | OVERRUN);
            assertThat(line.asserted()).isFalse();
            assertThat(load(DATA)).isEqualTo('b');
        }

        @Test
        void aFullFifoKeepsItsCharactersWhenItIsOverrun() {
            store(MODEM_CONTROL, LOOPBACK);
            store(FIFO_CONTROL, FIFO_ENABLE);
            for (int i = 0; i < 17; i++) {
                store(DATA, 'a' + i);
            }
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY | DATA_READY | OVERRUN);
            assertThat(drain()).isEqualTo("abcdefghijklmnop");
        }

        @Test
        void modemOutputsComeBackAsInputs() {
            store(MODEM_CONTROL, LOOPBACK);
            assertThat(load(MODEM_STATUS))
                    .as("clear to send, data set ready, carrier went")
                    .isEqualTo(0x0b);
            store(INTERRUPT_ENABLE, ENABLE_MODEM_STATUS);
            assertThat(line.asserted()).isFalse();
            store(MODEM_CONTROL, LOOPBACK | 0xf);
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_MODEM_STATUS);
            assertThat(load(MODEM_STATUS)).as("a ring that begins is no change").isEqualTo(0xfb);
            assertThat(line.asserted()).isFalse();
            store(MODEM_CONTROL, LOOPBACK | 0xb);
            assertThat(load(MODEM_STATUS)).as("a ring that ends is").isEqualTo(0xb4);
        }

        @Test
        void theOutsideIsNotRead() {
            FakeSource source = connect(FakeSource.terminal());
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            store(MODEM_CONTROL, LOOPBACK);
            clock.advance(10 * POLL_TICKS);
            assertThat(source.reads()).isZero();
            store(MODEM_CONTROL, 0);
            clock.advance(10 * POLL_TICKS);
            assertThat(source.reads()).isPositive();
        }
    }

    @Nested
    class TheFifos {
        @Test
        void areEmptiedWhenTheyAreSwitched() {
            store(MODEM_CONTROL, LOOPBACK);
            store(DATA, 'a');
            store(FIFO_CONTROL, FIFO_ENABLE);
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY);
            store(DATA, 'b');
            store(FIFO_CONTROL, FIFO_ENABLE);
            assertThat(load(LINE_STATUS)).as("no switch").isEqualTo(TRANSMITTER_EMPTY | DATA_READY);
            store(FIFO_CONTROL, FIFO_ENABLE | FIFO_CLEAR_RECEIVED);
            assertThat(load(LINE_STATUS)).isEqualTo(TRANSMITTER_EMPTY);
        }

        @Test
        void ignoreTheirOtherControlBitsWhileDisabled() {
            store(MODEM_CONTROL, LOOPBACK);
            store(DATA, 'a');
            store(FIFO_CONTROL, FIFO_CLEAR_RECEIVED | TRIGGER_14);
            assertThat(load(DATA)).isEqualTo('a');
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_NONE);
        }

        @Test
        void interruptFromTheTriggerLevelOn() {
            store(MODEM_CONTROL, LOOPBACK);
            store(FIFO_CONTROL, FIFO_ENABLE | TRIGGER_4);
            store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
            store(DATA, 'a');
            store(DATA, 'b');
            store(DATA, 'c');
            assertThat(line.asserted()).isFalse();
            store(DATA, 'd');
            assertThat(load(INTERRUPT_ID)).isEqualTo(ID_RECEIVED | ID_FIFOS);
            load(DATA);
            assertThat(line.asserted()).isFalse();
        }
    }

    @Test
    void resetForgetsEverything() {
        connect(FakeSource.of(""));
        store(FIFO_CONTROL, FIFO_ENABLE);
        store(INTERRUPT_ENABLE, 0xf);
        clock.advance(1 + CHARACTER_TICKS);
        assertThat(line.asserted()).isTrue();
        uart.reset();
        assertThat(line.asserted()).isFalse();
        assertThat(clock.pending()).isZero();
        itsRegistersAfterReset();
        store(INTERRUPT_ENABLE, ENABLE_RECEIVED);
        clock.advance(1 + CHARACTER_TICKS);
        assertThat(load(LINE_STATUS) & BREAK).as("the input has still ended").isEqualTo(BREAK);
    }

    private Uart16550 connectedTo(@Nullable ByteSource source) {
        return new Uart16550(clock, line, source, sink);
    }

    private FakeSource connect(FakeSource source) {
        uart = connectedTo(source);
        return source;
    }

    private String drain() {
        StringBuilder text = new StringBuilder();
        while ((load(LINE_STATUS) & DATA_READY) != 0) {
            text.append((char) load(DATA));
        }
        return text.toString();
    }

    private long load(int offset) {
        return uart.load(offset, 1);
    }

    private void store(int offset, int value) {
        assertThat(uart.store(offset, 1, value)).isTrue();
    }
}
