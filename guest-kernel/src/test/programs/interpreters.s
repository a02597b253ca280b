# exec of programs that name an interpreter: what is refused, with no memory lost; and what a proper one finds.

.include "auxv.inc"
.include "check.inc"
.include "elf.inc"
.include "layout.inc"

# A whole program: it has nothing but a name for its interpreter.
.struct File
    header      ElfHeader
    program     ProgramHeader
    text        .byte 128               # the interpreter's path, or its code
.endstruct

.text

.globl _start
.proc _start
    call    refusals                    # and what the kernel keeps for the next time is there
    free_pages s11
    call    refusals
    free_pages s10
    sub     s10, s10, s11
    expect  s10, 0

    # A proper one.
    la      a0, path_interpreter
    li      a1, ELF_SHARED
    li      a2, PROGRAM_LOAD
    la      a3, code
    li      a4, code_end - code
    call    file_make
    system  fork
    if a0 == zero
        la      a3, path_interpreter
        call    interpreter_named
        system  exit, 99
    endif
    la      a1, status
    system  wait, -1, , 0
    lw      t0, status
    expect  t0, 42 << 8
    system  exit, 0
.endproc

# refusals(): programs that are not started
.proc refusals
    .frame  ra
    la      a0, path_program
    li      a1, ELF_EXECUTABLE
    li      a2, PROGRAM_INTERPRETER
    la      a3, path_missing
    li      a4, path_end - path_missing
    call    file_make

    # The path.
    call    try
    expect  a0, -ENOENT
    li      t0, 0
    call    try_size
    expect  a0, -ENOEXEC
    li      t0, 1
    call    try_size
    expect  a0, -ENOEXEC
    li      t0, 65
    call    try_size
    expect  a0, -ENOEXEC
    li      t0, -1
    call    try_size
    expect  a0, -ENOEXEC
    li      t0, 4                       # ends without a zero byte
    call    try_size
    expect  a0, -ENOEXEC
    la      t1, file
    li      t0, 0x7ffffff0              # lies outside of the file
    sw      t0, File.program.offset(t1)
    call    try
    expect  a0, -ENOEXEC

    # What it names.
    la      a3, path_directory
    call    interpreter_named
    expect  a0, -EACCES
    la      a3, path_null
    call    interpreter_named
    expect  a0, -EACCES
    la      a3, path_program            # is no shared object
    call    interpreter_named
    expect  a0, -ENOEXEC
    la      a0, path_interpreter
    li      a1, ELF_SHARED
    li      a2, PROGRAM_LOAD
    la      a3, code
    li      a4, code_end - code
    call    file_make
    la      t1, file
    li      t0, 0x7fffffff              # more than there are addresses
    sw      t0, File.program.memory_size(t1)
    la      a0, path_interpreter
    call    file_write
    la      a3, path_interpreter
    call    interpreter_named
    expect  a0, -ENOEXEC
    la      a0, path_interpreter
    li      a1, ELF_SHARED
    li      a2, PROGRAM_LOAD
    la      a3, code
    li      a4, code_end - code
    call    file_make
    la      t1, file
    li      t0, USER_HEAP_LIMIT - PAGE_SIZE # more than is free beside a program
    sw      t0, File.program.memory_size(t1)
    la      a0, path_interpreter
    call    file_write
    la      a3, path_interpreter
    call    interpreter_named
    expect  a0, -ENOMEM

    la      a0, path_program
    system  unlink
    la      a0, path_interpreter
    system  unlink
    return
.endproc

# What runs as an interpreter, wherever it lies: looks for itself and the page size in the auxiliary vector. Status 42,
# or less if something is wrong.
code:
    li      a0, 42
    addi    t0, sp, 4
    .rept 2                             # behind the arguments and the environment
1:  lw      t1, 0(t0)
    addi    t0, t0, 4
    bnez    t1, 1b
    .endr
2:  lw      t1, Auxiliary.type(t0)
    lw      t2, Auxiliary.value(t0)
    addi    t0, t0, Auxiliary.sizeof
    li      t3, AT_PAGESZ
    bne     t1, t3, 3f
    li      t4, PAGE_SIZE
    beq     t2, t4, 3f
    addi    a0, a0, -1
3:  li      t3, AT_BASE
    bne     t1, t3, 4f
    lla     t4, code
    addi    t4, t4, -File.text
    beq     t2, t4, 4f
    addi    a0, a0, -2
4:  li      t3, AT_ENTRY
    bne     t1, t3, 5f
    li      t4, File.text               # the program's, whatever is there
    beq     t2, t4, 5f
    addi    a0, a0, -4
5:  bnez    t1, 2b
    trap    SYS_exit
code_end:

# interpreter_named(a3 = path) -> a0 = what exec says about a program that names it
.proc interpreter_named
    .frame  ra
    mv      a0, a3
    li      a4, 1
    loop
        lbu     t0, 0(a0)
        if t0 == zero
            break
        endif
        addi    a0, a0, 1
        addi    a4, a4, 1
    endloop
    la      a0, path_program
    li      a1, ELF_EXECUTABLE
    li      a2, PROGRAM_INTERPRETER
    call    file_make
    call    try
    return
.endproc

# try_size(t0 = size of the path) -> a0 = what exec says
.proc try_size
    la      t1, file
    sw      t0, File.program.file_size(t1)
    tail    try
.endproc

# try() -> a0 = what exec says about the program
.proc try
    .frame  ra
    la      a0, path_program
    call    file_write
    la      a0, path_program
    system  exec, , 0, 0
    return
.endproc

# file_make(a0 = path, a1 = type, a2 = type of its only program header, a3 = contents, a4 = their size): an ELF file with
# an entry at the contents
.proc file_make
    la      t0, file
    li      t1, ELF_MAGIC
    sw      t1, File.header.magic(t0)
    li      t1, ELF_CLASS_DATA_VERSION
    sw      t1, File.header.class(t0)
    sh      a1, File.header.type(t0)
    li      t1, ELF_MACHINE
    sh      t1, File.header.machine(t0)
    li      t1, File.text
    sw      t1, File.header.entry(t0)
    li      t1, File.program
    sw      t1, File.header.program_offset(t0)
    li      t1, ProgramHeader.sizeof
    sh      t1, File.header.program_size(t0)
    li      t1, 1
    sh      t1, File.header.program_count(t0)
    sw      a2, File.program.type(t0)
    li      t1, PROGRAM_R | PROGRAM_X
    sw      t1, File.program.flags(t0)
    li      t1, File.text
    sw      t1, File.program.offset(t0)
    sw      t1, File.program.address(t0)
    sw      a4, File.program.file_size(t0)
    sw      a4, File.program.memory_size(t0)
    addi    t0, t0, File.text
    while a4 != zero
        lbu     t1, 0(a3)
        sb      t1, 0(t0)
        addi    a3, a3, 1
        addi    t0, t0, 1
        addi    a4, a4, -1
    endwhile
    tail    file_write
.endproc

# file_write(a0 = path): writes the file
.proc file_write
    .frame  ra, s0
    system  open, , O_WRONLY | O_CREAT | O_TRUNC, 0755
    mv      s0, a0
    la      a1, file
    system  write, , , File.sizeof
    mv      a0, s0
    system  close
    return
.endproc

.section .rodata
path_program:
    .asciz  "/program"
path_interpreter:
    .asciz  "/interpreter"
path_directory:
    .asciz  "/dev"
path_null:
    .asciz  "/dev/null"
path_missing:
    .asciz  "/no/such/interpreter"
path_end:

.bss
.balign 4
status:
    .space  4
file:
    .space  File.sizeof
