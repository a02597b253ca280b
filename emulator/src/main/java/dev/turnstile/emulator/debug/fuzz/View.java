package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.Paging;

/** The ways to reach generated code. */
enum View {
    /** By its physical address, which is also the kernel's identity mapping. */
    PHYSICAL {
        @Override
        int address(int physical) {
            return physical;
        }
    },
    /** To be executed by the kernel at another address; the order of the pages of its own code is reversed there. */
    KERNEL_ALIAS {
        @Override
        int address(int physical) {
            int offset = physical - Layout.IDENTITY;
            int page = offset >>> Paging.PAGE_BITS;
            boolean kernels = page < Layout.USER_CODE;
            int place = kernels ? 2 * Layout.KERNEL_CODE + Layout.CODE_PAGES - 1 - page : page;
            return Layout.KERNEL_ALIAS + place * Paging.PAGE_SIZE + offset % Paging.PAGE_SIZE;
        }
    },
    /** To be written by the kernel. */
    KERNEL_WRITABLE {
        @Override
        int address(int physical) {
            return physical - Layout.IDENTITY + Layout.KERNEL_WINDOW;
        }
    },
    /** To be executed by user programs. */
    USER {
        @Override
        int address(int physical) {
            return inUserTable(physical, Layout.USER, Layout.USER_ALIAS);
        }
    },
    /** To be written by user programs. */
    USER_WRITABLE {
        @Override
        int address(int physical) {
            int kernels = Layout.USER_WRITABLE_CODE + Layout.CODE_PAGES * Paging.PAGE_SIZE;
            return inUserTable(physical, Layout.USER_WRITABLE_CODE, kernels);
        }
    };

    /** The virtual address of generated code at a physical address. */
    abstract int address(int physical);

    private static int inUserTable(int physical, int users, int kernels) {
        int offset = physical - Layout.physical(Layout.USER_CODE);
        return offset >= 0 ? users + offset : kernels + offset + Layout.CODE_PAGES * Paging.PAGE_SIZE;
    }
}
