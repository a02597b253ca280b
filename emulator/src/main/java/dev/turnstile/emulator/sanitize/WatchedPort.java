package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.isa.Paging;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device's way to memory, watched: what it has been given, and what it touches. */
final class WatchedPort implements DmaPort {
    private final WatchedDevice device;
    private final DmaPort port;
    private final IdentityHashMap<Object, List<Loan>> holdings = new IdentityHashMap<>();
    /** Whether the device says at all what it has been given. */
    private boolean tells;

    WatchedPort(WatchedDevice device, DmaPort port) {
        this.device = device;
        this.port = port;
    }

    @Override
    public boolean restricted() {
        return port.restricted();
    }

    @Override
    public long physical(int address) {
        return port.physical(address);
    }

    @Override
    public boolean read(int address, byte[] to, int at, int length) {
        check(address, length, false);
        return port.read(address, to, at, length) || refused("read", address, length);
    }

    @Override
    public boolean write(int address, byte[] from, int at, int length) {
        check(address, length, true);
        return port.write(address, from, at, length) || refused("written", address, length);
    }

    private boolean refused(String what, int address, int length) {
        device.complain(
                Kind.DMA_REFUSED, String.format("%d bytes at 0x%08x can't be %s by the device", length, address, what));
        return false;
    }

    // What it is given

    @Override
    public void lent(Object holder, int address, long length, Use use) {
        tells = true;
        port.lent(holder, address, length, use);
        Scene scene = device.scene();
        if (scene == null) {
            return;
        }
        Moment given = scene.moment("given to the device");
        for (long done = 0; done < length; ) {
            int piece = piece(address + (int) done, length - done);
            long physical = port.physical(address + (int) done);
            if (physical < 0 || !scene.memory.isRam((int) physical, piece)) {
                return; // the device will find out, and so shall we
            }
            lend(scene, new Loan(device, this, holder, (int) physical, piece, use, given));
            done += piece;
        }
    }

    private void lend(Scene scene, Loan loan) {
        if (scene.frames.isFree(loan.start)) {
            device.complain(
                    Kind.DMA_AFTER_FREE,
                    String.format("the page at 0x%08x, which is free, is given to the device", loan.start));
        }
        if (loan.use == Use.WRITE && scene.isCode(loan.start)) {
            device.complain(
                    Kind.DMA_TO_CODE,
                    String.format(
                            "the kernel's code or constants at 0x%08x are given to the device to write", loan.start));
        }
        if (loan.use == Use.READ) {
            checkOrder(scene, loan.start, loan.end - loan.start);
        }
        scene.loans.add(loan);
        holdings.computeIfAbsent(loan.holder, any -> new ArrayList<>()).add(loan);
    }

    @Override
    public void returned(Object holder) {
        port.returned(holder);
        List<Loan> loans = holdings.remove(holder);
        Scene scene = device.scene();
        if (loans != null && scene != null) {
            loans.forEach(scene.loans::remove);
        }
    }

    /** All that the device has for the sake of a holder. */
    List<Loan> heldBy(Object holder) {
        return holdings.getOrDefault(holder, List.of());
    }

    // What it touches

    private void check(int address, int length, boolean write) {
        Scene scene = device.scene();
        if (scene == null) {
            return;
        }
        for (int done = 0; done < length; ) {
            int piece = piece(address + done, length - done);
            long physical = port.physical(address + done);
            if (physical < 0 || !scene.memory.isRam((int) physical, piece)) {
                return;
            }
            checkPiece(scene, (int) physical, piece, write);
            done += piece;
        }
    }

    private void checkPiece(Scene scene, int start, int length, boolean write) {
        if (!tells) {
            if (scene.frames.isFree(start)) {
                device.complain(
                        Kind.DMA_AFTER_FREE,
                        String.format(
                                "the device %s the page at 0x%08x, which is free", write ? "writes" : "reads", start));
            }
            if (!write) {
                checkOrder(scene, start, length);
            }
            return;
        }
        int end = start + length;
        int at = start;
        while (at != end) {
            Loan loan = holding(scene, at, write);
            if (loan == null) {
                device.complain(
                        Kind.DMA_OUTSIDE_LOAN,
                        String.format(
                                "the device %s 0x%08x, which it has not been given", write ? "writes" : "reads", at));
                return;
            }
            int next = Integer.compareUnsigned(loan.end, end) < 0 ? loan.end : end;
            if (!write) {
                read(scene, loan, at, next);
            }
            at = next;
        }
    }

    private @Nullable Loan holding(Scene scene, int address, boolean write) {
        for (Loan loan : scene.loans.at(address)) {
            if (loan.device == device && loan.contains(address) && !(write && loan.use == Use.READ)) {
                return loan;
            }
        }
        return null;
    }

    private void read(Scene scene, Loan loan, int from, int to) {
        if (loan.use == Use.RING && !loan.consume(from, to)) {
            device.complain(
                    Kind.RING_INDEX_JUMP,
                    String.format(
                            "the device is sent to the entry at 0x%08x, which has not been written since it was used last",
                            from));
        }
        if (loan.use == Use.RING || loan.use == Use.TABLE || loan.use == Use.INDEX) {
            checkOrder(scene, from, to - from);
        }
    }

    /** What a doorbell makes the device read must have been written before a fence. */
    private void checkOrder(Scene scene, int start, int length) {
        if (device.isAccessed() && scene.order.isUnordered(scene.memory.ramIndex(start), length)) {
            device.complain(
                    Kind.MISSING_FENCE,
                    String.format(
                            "no fence between writing the %d bytes at 0x%08x and the doorbell that sends the device there",
                            length, start));
        }
    }

    /** How much of an access lies in its first page. */
    private static int piece(int address, long length) {
        return (int) Math.min(length, Paging.PAGE_SIZE - (address & Paging.PAGE_SIZE - 1));
    }
}
