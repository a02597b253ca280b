# The engine of the scanf family: text read as a format says (ISO C, 7.21.6.2), without floating point.

.include "file.inc"
.include "format.inc"
.include "scan.inc"

# __scan(a0 = stream, a1 = format, a2 = address of the arguments) -> a0 = number of conversions stored; EOF if the
#   input ended before the first
.globl __scan
.proc __scan
    .reg    state=s0, text=s1, wanted=s2
    .frame  ra, s0-s2, room:Scan
    addi    state, sp, room
    mv      text, a1
    sw      a0, Scan.file(state)
    sw      zero, Scan.count(state)
    sw      a2, Scan.arguments(state)
    sw      zero, Scan.assigned(state)
    loop
        lbu     wanted, 0(text)
        beqz    wanted, done
        addi    text, text, 1
        mv      a0, wanted
        call    isspace
        if a0 != 0                      # a blank stands for any number of them
            call    __scan_blanks
            continue
        endif
        li      t0, '%'
        if wanted == t0
            mv      a0, text
            call    scan_parse
            mv      text, a0
            li      t0, '%'
            if a1 != t0
                mv      a0, a1
                mv      a1, text
                call    __scan_convert
                mv      text, a1
                bltz    a0, at_end
                beqz    a0, done
                continue
            endif
            call    __scan_blanks       # %% skips them too
        endif
        call    __scan_next
        bltz    a0, at_end
        if a0 != wanted
            call    __scan_back
            j       done
        endif
    endloop
at_end:
    lw      a0, Scan.assigned(state)
    if a0 == 0
        li      a0, EOF
    endif
    return
done:
    lw      a0, Scan.assigned(state)
    return
.endproc

# scan_parse(a0 = text behind the %; s0 = state) -> a0 = text behind the conversion, a1 = its letter; the rest is in
#   the state
.proc scan_parse
    .reg    state=s0, text=a0, width=t2, length=t3
    lbu     a1, 0(text)
    addi    t0, a1, -'*'
    seqz    t0, t0
    sw      t0, Scan.suppress(state)
    add     text, text, t0
    li      width, 0
    li      t1, 10
    loop
        lbu     a1, 0(text)
        addi    t0, a1, -'0'
        bgeu    t0, t1, numbered
        mul     width, width, t1
        add     width, width, t0
        addi    text, text, 1
    endloop
numbered:
    if width == 0
        li      width, NO_WIDTH
    endif
    sw      width, Scan.width(state)
    li      length, LENGTH_INT
    loop
        lbu     a1, 0(text)
        switch a1, t0
        case 'h'
            addi    length, length, -1
        case 'l'
            addi    length, length, 1
        case 'j'
            li      length, LENGTH_LONG_LONG
        case 'z', 't'
        default
            break
        endswitch
        addi    text, text, 1
    endloop
    sw      length, Scan.length(state)
    if a1 != 0                          # the format may end in the middle of a conversion
        addi    text, text, 1
    endif
    ret
.endproc

# __scan_next(s0 = state) -> a0 = the next character of the input, EOF at its end
.globl __scan_next
.proc __scan_next
    .reg    state=s0
    .frame  ra
    lw      a0, Scan.file(state)
    call    __file_get
    if a0 >= 0
        lw      t0, Scan.count(state)
        addi    t0, t0, 1
        sw      t0, Scan.count(state)
    endif
    return
.endproc

# __scan_back(s0 = state): gives the character back that has just been read; it still stands in the buffer
#   clobbers t0, t1
.globl __scan_back
.proc __scan_back
    .reg    state=s0
    lw      t0, Scan.count(state)
    addi    t0, t0, -1
    sw      t0, Scan.count(state)
    lw      t0, Scan.file(state)
    lw      t1, File.position(t0)
    addi    t1, t1, -1
    sw      t1, File.position(t0)
    ret
.endproc

# __scan_blanks(s0 = state): reads what is blank
.globl __scan_blanks
.proc __scan_blanks
    .frame  ra
    loop
        call    __scan_next
        if a0 < 0
            break
        endif
        call    isspace
        if a0 == 0
            call    __scan_back
            break
        endif
    endloop
    return
.endproc
