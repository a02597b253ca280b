# What each exercise begins with.
exec 2>&1

# is WHAT EXPECTED ACTUAL: a check
is() {
    if [ "$2" = "$3" ]; then
        echo "$1"
    else
        echo "wrong: $1: $3"
    fi
}

# isnt WHAT OTHER ACTUAL: the same, the other way round
isnt() {
    if [ "$2" = "$3" ]; then
        echo "wrong: $1: $3"
    else
        echo "$1"
    fi
}

# free: the memory that is free
free() {
    grep MemFree /proc/meminfo
}
