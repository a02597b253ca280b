package dev.turnstile.emulator.sanitize;

import dev.turnstile.isa.Paging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What devices have of memory, by page. */
final class Loans {
    private final int ramBase;
    private final @Nullable List<Loan>[] byPage;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types can't be made otherwise
    Loans(int ramBase, int pages) {
        this.ramBase = ramBase;
        this.byPage = new List[pages];
    }

    /** Those that have something of the page of a physical address in RAM; empty if there are none. */
    List<Loan> at(int address) {
        List<Loan> loans = byPage[page(address)];
        return loans == null ? List.of() : loans;
    }

    void add(Loan loan) {
        int page = page(loan.start);
        List<Loan> loans = byPage[page];
        if (loans == null) {
            loans = new ArrayList<>(2);
            byPage[page] = loans;
        }
        loans.add(loan);
    }

    void remove(Loan loan) {
        int page = page(loan.start);
        List<Loan> loans = byPage[page];
        if (loans != null && loans.remove(loan) && loans.isEmpty()) {
            byPage[page] = null;
        }
    }

    void reset() {
        Arrays.fill(byPage, null);
    }

    private int page(int address) {
        return address - ramBase >>> Paging.PAGE_BITS;
    }
}
