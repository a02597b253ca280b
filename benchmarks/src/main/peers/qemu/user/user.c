/* The user program's frame around a kernel: batches for the first process, for ever for the others. */
#include "call.h"
#include "kernels.h"

void user_main(uint32_t process, uint32_t count, uint32_t batches)
{
    uint32_t checksum = 0;

    kernel_setup();
    while (process != 0)
        kernel_run();
    while (batches--) {
        for (uint32_t i = 0; i < count; i++)
            checksum = checksum * 31 + kernel_run();
        call(CALL_MARK, 0);
    }
    call(CALL_EXIT, checksum);
}
