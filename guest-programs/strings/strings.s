# strings: the library's string and memory functions, each with arguments for which the result is plain to see; those
# that work by words also with every alignment of a short area.

# compare_with function, "left", "right", limit: prints -, 0 or + as the function's result
.macro compare_with function:req, left:req, right:req, limit=0
.section .rodata
left\@:
    .asciz  "\left"
right\@:
    .asciz  "\right"
call\@:
    .asciz  "\function \left \right"
.text
    la      a0, left\@
    la      a1, right\@
    li      a2, \limit
    call    \function
    mv      a1, a0
    la      a0, call\@
    call    print_sign
.endm

# find_with function, "string", "second": prints where the address is that the function returns
.macro find_with function:req, string:req, second:req
.section .rodata
string\@:
    .asciz  "\string"
second\@:
    .asciz  "\second"
call\@:
    .asciz  "\function \string \second"
.text
    la      a0, string\@
    la      a1, second\@
    call    \function
    la      a2, string\@
    mv      a1, a0
    la      a0, call\@
    call    print_place
.endm

# find_byte function, "string", byte: likewise, for a byte
.macro find_byte function:req, string:req, byte:req
.section .rodata
string\@:
    .asciz  "\string"
call\@:
    .asciz  "\function \string"
.text
    la      a0, string\@
    li      a1, \byte
    call    \function
    la      a2, string\@
    mv      a1, a0
    la      a0, call\@
    call    print_place
.endm

# count_with function, "string", "set": prints the number that the function returns
.macro count_with function:req, string, set
.section .rodata
string\@:
    .asciz  "\string"
set\@:
    .asciz  "\set"
call\@:
    .asciz  "\function \string \set"
.text
    la      a0, string\@
    la      a1, set\@
    call    \function
    mv      a2, a0
    la      a1, call\@
    la      a0, number_line
    call    printf
.endm

.globl main
.proc main
    .frame  ra
    count_with strlen, ""
    count_with strlen, "a"
    count_with strlen, "abcdefghijklm"
    count_with strspn, "aabbc", "ab"
    count_with strcspn, "hello", "lo"
    count_with strcspn, "hello", "xyz"
    compare_with strcmp, "abc", "abc"
    compare_with strcmp, "abc", "abd"
    compare_with strcmp, "abc", "ab"
    compare_with strncmp, "abcX", "abcY", 3
    compare_with strncmp, "abcX", "abcY", 4
    compare_with strcasecmp, "TurnStile", "turnstile"
    compare_with memcmp, "abcdefgh", "abcdefgh", 8
    compare_with memcmp, "abcdefgh", "abcdXfgh", 8
    find_byte strchr, "turnstile", 't'
    find_byte strrchr, "turnstile", 't'
    find_byte strchr, "turnstile", 'x'
    find_byte strchr, "turnstile", 0
    find_with strstr, "turnstile", "stile"
    find_with strstr, "turnstile", "turtle"
    find_with strstr, "aab", "ab"
    find_with strpbrk, "turnstile", "xls"

    la      a0, room                    # copies
    la      a1, first_word
    call    strcpy
    la      a0, room
    la      a1, second_word
    call    strcat
    la      a0, room
    la      a1, first_word
    li      a2, 2
    call    strncat
    la      a0, room
    call    puts

    la      a0, room                    # words
    la      a1, blank
    call    strtok
    while a0 != 0
        call    puts
        li      a0, 0
        la      a1, blank
        call    strtok
    endwhile

    la      a0, test_memcpy
    la      a1, memcpy_name
    call    all_alignments
    la      a0, test_memmove
    la      a1, memmove_name
    call    all_alignments
    la      a0, test_memset
    la      a1, memset_name
    call    all_alignments
    la      a0, test_strlen
    la      a1, strlen_name
    call    all_alignments
    li      a0, 0
    return
.endproc

# print_sign(a0 = what was called, a1 = its result)
.proc print_sign
    mv      t0, a1
    mv      a1, a0
    la      a2, equal
    if t0 < 0
        la      a2, less
    elseif t0 > 0
        la      a2, greater
    endif
    la      a0, text_line
    tail    printf
.endproc

# print_place(a0 = what was called, a1 = its result, a2 = the string it was called with)
.proc print_place
    mv      t0, a1
    mv      a1, a0
    if t0 == 0
        la      a2, nowhere
        la      a0, text_line
        tail    printf
    endif
    sub     a2, t0, a2
    la      a0, number_line
    tail    printf
.endproc

.section .rodata
number_line:
    .asciz  "%s: %d\n"
text_line:
    .asciz  "%s: %s\n"
less:
    .asciz  "-"
equal:
    .asciz  "0"
greater:
    .asciz  "+"
nowhere:
    .asciz  "nowhere"
first_word:
    .asciz  "turnstile  machine"
second_word:
    .asciz  " and its kernel "
blank:
    .asciz  " "

.bss
room:
    .space  80
