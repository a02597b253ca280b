# What the kernel offers to modules: the routines and tables that a driver needs. A module is linked with nothing else.
#
# Who comes here: export_find, for module_load; it only reads, for there is no code here.
# Runs in kernel mode, on the thread's kernel stack, under its process's page table.

.include "module.inc"

.macro kernel_exports_of names:vararg
    .irp name, \names
        kernel_export \name
    .endr
.endm

# Drivers, their devices and interrupts
kernel_exports_of driver_register, driver_unregister, interrupt_attach, interrupt_detach, interrupt_enable
kernel_exports_of work_schedule, works_finish

# Waiting, and time
kernel_exports_of sleep_on, block_on, sleep_until, wake_all, poll_wake, preemption_point, thread_start_kernel
kernel_exports_of lock_init, lock_acquire, lock_release
kernel_exports_of patience_begin, device_wait, device_sleep
kernel_exports_of clock_now, clock_after, clock_milliseconds, deadline_set, deadline_cancel

# Memory, and what of it devices may reach
kernel_exports_of dma_lend, dma_return, dma_revoke, dma_page_make
kernel_exports_of page_alloc, page_alloc_zero, page_put, page_run_alloc, page_run_free, pool_alloc, pool_free, page_of_zeros
kernel_exports_of memory_copy, memory_zero, memory_equal, copy_in, copy_out, mapping_within

# Texts and lists
kernel_exports_of log_print, text_print, string_equal, string_length, string_copy, string_number, string_after
kernel_exports_of list_clear, list_append, list_remove, divide_wide

# Files: what a FileOperations may refer to besides the driver's own
kernel_exports_of file_no_read, file_no_write, file_no_seek, file_no_ioctl, file_no_mmap, file_ready, file_open_plain, file_release
kernel_exports_of null_seek, regular_seek

# Virtio
kernel_exports_of virtio_start, virtio_ready, virtio_stop, virtio_interrupt, virtio_failure, virtio_give_up
kernel_exports_of virtqueue_make, virtqueue_restart, virtqueue_add, virtqueue_kick, virtqueue_take, virtqueue_pending

# Disks
kernel_exports_of disk_init, disk_operations
