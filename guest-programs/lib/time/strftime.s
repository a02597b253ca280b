# strftime: the calendar as text. Each conversion is a row of the table: a letter, a format for snprintf, and where in the
# Tm its number is; or a list of names; or another format of this kind.

.include "tm.inc"

.struct Conversion
    letter      .byte
    kind        .byte                   # KIND_…
    field       .byte                   # offset in Tm
    .align 2
    text        .word                   # a format, the names, or a format of strftime: its distance from the table
    bias        .word                   # added to the number first
    modulus     .word                   # and then its remainder by this is taken, unless that is 0
.endstruct

.equ KIND_NUMBER, 0
.equ KIND_NAME, 1
.equ KIND_SHORT_NAME, 2                 # the first three letters of it
.equ KIND_FORMAT, 3

.equ SHORT, 3

# strftime(a0 = room, a1 = its size, a2 = format, a3 = struct tm *) -> a0 = length, 0 if there is not enough room
.globl strftime
.proc strftime
    .reg    room=s0, left=s1, format=s2, tm=s3, start=s4
    .frame  ra, s0-s4
    mv      room, a0
    mv      left, a1
    mv      format, a2
    mv      tm, a3
    mv      start, room
    beqz    left, full
    loop
        lbu     a0, 0(format)
        if a0 == 0
            break
        endif
        addi    format, format, 1
        addi    t0, a0, -'%'
        if t0 == 0
            lbu     a0, 0(format)
            beqz    a0, done            # a lone % at the end
            addi    format, format, 1
            call    find
        else
            li      a1, 0
        endif
        if a1 == 0                      # stands for itself; so does a letter after % that means nothing
            sb      a0, 0(room)
            li      a0, 1
        else
            mv      a3, tm
            mv      a2, a1
            mv      a0, room
            mv      a1, left
            call    convert
        endif
        bgeu    a0, left, full
        add     room, room, a0
        sub     left, left, a0
    endloop
done:
    sb      zero, 0(room)
    sub     a0, room, start
    return
full:
    li      a0, 0
    return
.endproc

# find(a0 = letter) -> a1 = its Conversion, 0 if there is none; a0 stays
.proc find
    la      a1, conversions
    loop
        lbu     t0, Conversion.letter(a1)
        if t0 == 0
            break
        endif
        beq     t0, a0, found
        addi    a1, a1, Conversion.sizeof
    endloop
    li      a1, 0
found:
    ret
.endproc

# convert(a0 = room, a1 = its size, a2 = Conversion, a3 = Tm) -> a0 = length, at least the size if it doesn't fit
.proc convert
    lbu     t0, Conversion.kind(a2)
    lbu     t2, Conversion.field(a2)
    add     t2, t2, a3
    lw      t2, 0(t2)
    la      t1, conversions
    lw      t4, Conversion.text(a2)
    add     t4, t4, t1
    switch t0, t1
    case KIND_FORMAT
        mv      a2, t4
        tail    convert_format
    case KIND_NUMBER
        lw      t3, Conversion.bias(a2)
        add     a3, t2, t3
        lw      t3, Conversion.modulus(a2)
        if t3 != 0
            rem     a3, a3, t3
        endif
        mv      a2, t4
        tail    snprintf
    case KIND_NAME
        li      a3, 0x7fff              # longer than any of them
    default
        li      a3, SHORT
    endswitch
    mv      a4, t4
    mv      a5, t2
    tail    convert_name
.endproc

# convert_format(a0 = room, a1 = its size, a2 = format, a3 = Tm) -> a0 = length, at least the size if it doesn't fit
.proc convert_format
    .frame  ra, s0
    mv      s0, a1
    call    strftime
    if a0 == 0                          # none of them is ever empty
        mv      a0, s0
    endif
    return
.endproc

# convert_name(a0 = room, a1 = its size, a3 = letters at most, a4 = names, one behind the other, a5 = which) -> likewise
.proc convert_name
    .reg    room=s0, size=s1, letters=s2, name=s3, left=s4
    .frame  ra, s0-s4
    mv      room, a0
    mv      size, a1
    mv      letters, a3
    mv      name, a4
    mv      left, a5
    while left > 0
        mv      a0, name
        call    strlen
        add     name, name, a0
        addi    name, name, 1
        addi    left, left, -1
    endwhile
    mv      a0, room
    mv      a1, size
    la      a2, cut
    mv      a3, letters
    mv      a4, name
    leave
    tail    snprintf
.endproc

.macro conversion letter, kind, field, text, bias=0, modulus=0
    .byte   \letter, \kind, \field, 0
    .word   \text - conversions, \bias, \modulus
.endm

.section .rodata
cut:
    .asciz  "%.*s"
two_digits:
    .asciz  "%02d"
three_digits:
    .asciz  "%03d"
padded:
    .asciz  "%2d"
plain:
    .asciz  "%d"
date:
    .asciz  "%Y-%m-%d"
american_date:
    .asciz  "%m/%d/%y"
time:
    .asciz  "%H:%M:%S"
short_time:
    .asciz  "%H:%M"
complete:
    .asciz  "%a %b %e %H:%M:%S %Y"
zone:
    .asciz  "UTC"
zone_distance:
    .asciz  "+0000"
weekdays:
    .asciz  "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
months:
    .asciz  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"
    .asciz  "December"
.balign 4
conversions:
    conversion 'Y', KIND_NUMBER, Tm.year, plain, TM_YEAR
    conversion 'y', KIND_NUMBER, Tm.year, two_digits, 0, 100
    conversion 'm', KIND_NUMBER, Tm.month, two_digits, 1
    conversion 'd', KIND_NUMBER, Tm.day, two_digits
    conversion 'e', KIND_NUMBER, Tm.day, padded
    conversion 'H', KIND_NUMBER, Tm.hour, two_digits
    conversion 'M', KIND_NUMBER, Tm.minute, two_digits
    conversion 'S', KIND_NUMBER, Tm.second, two_digits
    conversion 'j', KIND_NUMBER, Tm.yearday, three_digits, 1
    conversion 'w', KIND_NUMBER, Tm.weekday, plain
    conversion 'A', KIND_NAME, Tm.weekday, weekdays
    conversion 'a', KIND_SHORT_NAME, Tm.weekday, weekdays
    conversion 'B', KIND_NAME, Tm.month, months
    conversion 'b', KIND_SHORT_NAME, Tm.month, months
    conversion 'h', KIND_SHORT_NAME, Tm.month, months
    conversion 'F', KIND_FORMAT, 0, date
    conversion 'D', KIND_FORMAT, 0, american_date
    conversion 'x', KIND_FORMAT, 0, american_date
    conversion 'T', KIND_FORMAT, 0, time
    conversion 'X', KIND_FORMAT, 0, time
    conversion 'R', KIND_FORMAT, 0, short_time
    conversion 'c', KIND_FORMAT, 0, complete
    conversion 'Z', KIND_FORMAT, 0, zone
    conversion 'z', KIND_FORMAT, 0, zone_distance
    .word   0
