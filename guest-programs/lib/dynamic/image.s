# The images of the process: the program first, then the libraries in the order in which they are asked for.

.include "dynamic.inc"

# image_add(a0 = name, a1 = base, a2 = its DynamicEntries): puts an image into the list
.globl image_add
.proc image_add
    .reg    image=t0, entry=a2, tag=t1, value=t2
    la      t3, image_count
    lw      t4, 0(t3)
    li      t5, IMAGE_MAX
    if t4 == t5
        la      a1, too_many
        li      a2, 0
        tail    fail
    endif
    la      image, images
    li      t5, Image.sizeof
    mul     t5, t5, t4
    add     image, image, t5
    addi    t4, t4, 1
    sw      t4, 0(t3)
    sw      a0, Image.name(image)
    sw      a1, Image.base(image)
    sw      entry, Image.dynamic(image)
    loop
        lw      tag, DynamicEntry.tag(entry)
        lw      value, DynamicEntry.value(entry)
        addi    entry, entry, DynamicEntry.sizeof
        add     t3, value, a1           # the tables are given by their addresses in the file
        switch tag, t4
        case DT_STRTAB
            sw      t3, Image.strings(image)
        case DT_SYMTAB
            sw      t3, Image.symbols(image)
        case DT_HASH
            sw      t3, Image.hashes(image)
        case DT_RELA
            sw      t3, Image.relocations(image)
        case DT_RELASZ
            sw      value, Image.relocation_size(image)
        case DT_NULL
            break
        endswitch
    endloop
    ret
.endproc

# image_first() -> a0 = the first Image, the program
.globl image_first
.proc image_first
    la      a0, images
    ret
.endproc

# image_next(a0 = Image) -> a0 = the one behind it, 0 if it is the last
#   clobbers t0, t1
.globl image_next
.proc image_next
    addi    a0, a0, Image.sizeof
    lw      t0, Image.name(a0)          # the list is followed by an empty image
    if t0 == 0
        li      a0, 0
    endif
    ret
.endproc

# libraries_load(): loads what the images need that are there, and what those need in turn
.globl libraries_load
.proc libraries_load
    .reg    image=s0, entry=s1, name=s2
    .frame  ra, s0-s2
    call    image_first
    mv      image, a0
    while image != zero
        lw      entry, Image.dynamic(image)
        loop
            lw      t0, DynamicEntry.tag(entry)
            if t0 == 0                  # DT_NULL
                break
            endif
            addi    t0, t0, -DT_NEEDED
            if t0 == 0
                lw      name, Image.strings(image)
                lw      t0, DynamicEntry.value(entry)
                add     name, name, t0
                mv      a0, name
                call    image_named
                if a0 == 0
                    mv      a0, name
                    call    library_map
                endif
            endif
            addi    entry, entry, DynamicEntry.sizeof
        endloop
        mv      a0, image
        call    image_next
        mv      image, a0
    endwhile
    return
.endproc

# image_named(a0 = name) -> a0 = the Image of that name, 0 if it isn't there yet
.proc image_named
    .reg    name=s0, image=s1
    .frame  ra, s0, s1
    mv      name, a0
    call    image_first
    mv      image, a0
    loop
        mv      a0, image
        call    image_next              # the program itself is nobody's library
        mv      image, a0
        beqz    a0, done
        lw      a0, Image.name(image)
        mv      a1, name
        call    string_equal
        if a0 != 0
            break
        endif
    endloop
done:
    mv      a0, image
    return
.endproc

.section .rodata
too_many:
    .asciz  "too many libraries"

.bss
.balign 4
image_count:
    .space  4
images:
    .space  Image.sizeof * (IMAGE_MAX + 1)
