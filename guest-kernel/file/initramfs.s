# The initial RAM file system: a cpio archive that the host has put at the end of RAM, or several behind one another with
# zeros between them, copied into files. Then its memory is given back.
#
# Who comes here: kernel_main. Regular files, directories and symbolic links are made; other kinds are left out. An
# archive that ends early or makes no sense is unpacked as far as it goes, with a message.
# Runs in kernel mode, on the boot stack, under the kernel's own page table.

.include "bootinfo.inc"
.include "cpio.inc"
.include "file.inc"

.struct Entry                           # what is of interest in a header
    mode        .word
    name        .word                   # address of a string
    contents    .word                   # address
    size        .word                   # bytes of the contents
    next        .word                   # address of the next header
.endstruct

.text

# initramfs_unpack()
.globl initramfs_unpack
.proc initramfs_unpack
    .reg    at=s0, end=s1
    .frame  ra, s0, s1, entry:Entry
    lw      at, boot_info + BootInfo.initrd
    lw      end, boot_info + BootInfo.initrd_size
    if end == zero
        return
    endif
    add     end, end, at
    loop
        mv      a0, at
        mv      a1, end
        addi    a2, sp, entry
        call    entry_parse
        beqz    a0, damaged
        lw      a0, entry + Entry.name(sp)
        la      a1, name_of_last
        call    string_equal
        if a0 != zero
            lw      a0, entry + Entry.next(sp)
            mv      a1, end
            call    archive_next
            mv      at, a0
            bgeu    at, end, release
            continue
        endif
        addi    a0, sp, entry
        call    entry_unpack
        if a0 < 0
            neg     a2, a0
            la      a0, message_failed
            lw      a1, entry + Entry.name(sp)
            call    log_print
        endif
        lw      at, entry + Entry.next(sp)
    endloop
damaged:
    la      a0, message_damaged
    lw      a1, boot_info + BootInfo.initrd
    sub     a1, at, a1
    call    log_print
release:
    lw      a0, boot_info + BootInfo.initrd
    mv      a1, end
    call    page_free_range
    return
.endproc

# archive_next(a0 = address behind an archive, a1 = end of all) -> a0 = address of the next one, or the end
#   clobbers t0
.proc archive_next
    while a0 <u a1
        lw      t0, 0(a0)
        bnez    t0, found
        addi    a0, a0, 4
    endwhile
found:
    return
.endproc

# entry_parse(a0 = header, a1 = end of the archive, a2 = Entry) -> a0 = 1, 0 if it doesn't make sense
.proc entry_parse
    .reg    header=s0, end=s1, entry=s2, at=s3
    .frame  ra, s0-s3
    mv      header, a0
    mv      end, a1
    mv      entry, a2
    addi    at, header, CpioHeader.name
    bgtu    at, end, refused
    la      a1, magic
    call    string_after
    beqz    a0, refused
    addi    a0, header, CpioHeader.mode
    call    hexadecimal
    sw      a0, Entry.mode(entry)
    addi    a0, header, CpioHeader.size
    call    hexadecimal
    sw      a0, Entry.size(entry)
    addi    a0, header, CpioHeader.name_size
    call    hexadecimal
    sub     t0, end, at
    if a0 == zero || a0 >u t0
        j       refused
    endif
    sw      at, Entry.name(entry)
    add     at, at, a0
    lbu     t0, -1(at)
    bnez    t0, refused                 # the name doesn't end
    addi    at, at, 3
    andi    at, at, -4                  # the archive begins on a page
    bgtu    at, end, refused
    sw      at, Entry.contents(entry)
    lw      t0, Entry.size(entry)
    sub     t1, end, at
    bgtu    t0, t1, refused
    add     at, at, t0
    addi    at, at, 3
    andi    at, at, -4
    sw      at, Entry.next(entry)
    li      a0, 1
    return
refused:
    li      a0, 0
    return
.endproc

# entry_unpack(a0 = Entry) -> a0 = 0 or a negated errno: makes the file, directory or symbolic link; one that is there
# already is kept if it is a directory, and replaced otherwise
.proc entry_unpack
    .frame  ra
    lw      a1, Entry.mode(a0)
    lw      a2, Entry.contents(a0)
    lw      a3, Entry.size(a0)
    li      t0, S_IFMT
    and     t0, a1, t0
    lw      a0, Entry.name(a0)
    switch t0, t1
    case S_IFDIR
        li      a2, 0
        call    path_create
        beqz    a0, failed
        call    inode_put
        li      a0, 0
    case S_IFREG, S_IFLNK
        call    file_replace
    default
        li      a0, 0                   # device files and the like are not for us
    endswitch
    return
failed:
    mv      a0, a1
    return
.endproc

# hexadecimal(a0 = eight digits) -> a0 = the number; other characters count as anything
#   clobbers t0-t3
.proc hexadecimal
    mv      t0, a0
    li      a0, 0
    li      t1, 8
    repeat
        lbu     t2, 0(t0)
        addi    t0, t0, 1
        li      t3, '9'
        if t2 >u t3                     # a letter of either case
            ori     t2, t2, 'a' - 'A'
            addi    t2, t2, 10 - 'a' + '0'
        endif
        addi    t2, t2, -'0'
        andi    t2, t2, 15
        slli    a0, a0, 4
        or      a0, a0, t2
        addi    t1, t1, -1
    until t1 == zero
    return
.endproc

.rodata
magic:
    .asciz  "070701"
name_of_last:
    .asciz  "TRAILER!!!"
message_damaged:
    .asciz  "the initial file system is damaged at byte %u\n"
message_failed:
    .asciz  "cannot unpack %s: error %d\n"
