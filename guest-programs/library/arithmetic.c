/* The routines that gcc calls for what the machine has no instruction for, against the same done bit by bit. */

#include "check.h"

#include <limits.h>
#include <stdint.h>

enum { ROUNDS = 300 };

/* Called by name: gcc does some of them by itself at some levels of optimization. */
int64_t __divdi3(int64_t, int64_t);
int64_t __moddi3(int64_t, int64_t);
uint64_t __udivdi3(uint64_t, uint64_t);
uint64_t __umoddi3(uint64_t, uint64_t);
uint64_t __ashldi3(uint64_t, int);
uint64_t __lshrdi3(uint64_t, int);
int64_t __ashrdi3(int64_t, int);
uint64_t __muldi3(uint64_t, uint64_t);
int64_t __negdi2(int64_t);
int __cmpdi2(int64_t, int64_t);
int __ucmpdi2(uint64_t, uint64_t);
int __clzsi2(uint32_t);
int __ctzsi2(uint32_t);
int __popcountsi2(uint32_t);
int __paritysi2(uint32_t);
int __ffssi2(uint32_t);
int __clrsbsi2(int32_t);
uint32_t __bswapsi2(uint32_t);
int __clzdi2(uint64_t);
int __ctzdi2(uint64_t);
int __popcountdi2(uint64_t);
int __paritydi2(uint64_t);
int __ffsdi2(uint64_t);
int __clrsbdi2(int64_t);
uint64_t __bswapdi2(uint64_t);
unsigned int __atomic_fetch_add_4(volatile void *, unsigned int, int);
unsigned int __atomic_fetch_sub_4(volatile void *, unsigned int, int);
unsigned int __atomic_exchange_4(volatile void *, unsigned int, int);
_Bool __atomic_compare_exchange_4(volatile void *, void *, unsigned int, _Bool, int, int);
unsigned int __sync_xor_and_fetch_4(volatile void *, unsigned int);

static uint64_t divide(uint64_t dividend, uint64_t divisor, uint64_t *remainder) {
    uint64_t quotient = 0;
    uint64_t rest = 0;
    for (int bit = 63; bit >= 0; bit--) {
        int carry = (int)(rest >> 63);
        rest = rest << 1 | (dividend >> bit & 1);
        if (carry || rest >= divisor) {
            rest -= divisor;
            quotient |= 1ULL << bit;
        }
    }
    *remainder = rest;
    return quotient;
}

static uint64_t magnitude(int64_t value) {
    return value < 0 ? -(uint64_t)value : (uint64_t)value;
}

static void test_division(uint64_t dividend, uint64_t divisor) {
    uint64_t remainder;
    uint64_t quotient = divide(dividend, divisor, &remainder);
    CHECK(__udivdi3(dividend, divisor) == quotient);
    CHECK(__umoddi3(dividend, divisor) == remainder);
    int64_t signed_dividend = (int64_t)dividend;
    int64_t signed_divisor = (int64_t)divisor;
    quotient = divide(magnitude(signed_dividend), magnitude(signed_divisor), &remainder);
    int negative = (signed_dividend < 0) != (signed_divisor < 0);
    CHECK(__divdi3(signed_dividend, signed_divisor) == (int64_t)(negative ? -quotient : quotient));
    CHECK(__moddi3(signed_dividend, signed_divisor) == (int64_t)(signed_dividend < 0 ? -remainder : remainder));
}

static uint64_t multiply(uint64_t left, uint64_t right) {
    uint64_t product = 0;
    for (; right != 0; right >>= 1, left += left) {
        if (right & 1) {
            product += left;
        }
    }
    return product;
}

/* One step at a time. */
static uint64_t shift_left(uint64_t value, int amount) {
    for (; amount > 0; amount--) {
        value += value;
    }
    return value;
}

static uint64_t shift_right(uint64_t value, int amount, int fill) {
    uint64_t result = 0;
    for (int bit = 63; bit >= 0; bit--) {
        int from = bit + amount;
        result = result + result + (from > 63 ? (uint64_t)fill : value >> from & 1);
    }
    return result;
}

static void test_words(uint64_t left, uint64_t right) {
    int amount = (int)(random32() & 63);
    int sign = (int)(left >> 63);
    CHECK(__muldi3(left, right) == multiply(left, right));
    CHECK(__ashldi3(left, amount) == shift_left(left, amount));
    CHECK(__lshrdi3(left, amount) == shift_right(left, amount, 0));
    CHECK((uint64_t)__ashrdi3((int64_t)left, amount) == shift_right(left, amount, sign));
    CHECK(left + (uint64_t)__negdi2((int64_t)left) == 0);
    int greater = (int64_t)left > (int64_t)right;
    int less = (int64_t)left < (int64_t)right;
    CHECK(__cmpdi2((int64_t)left, (int64_t)right) == greater - less + 1);
    CHECK(__ucmpdi2(left, right) == (left > right) - (left < right) + 1);
    CHECK(__cmpdi2((int64_t)left, (int64_t)left) == 1);
}

static int count_ones(uint64_t value) {
    int ones = 0;
    for (; value != 0; value >>= 1) {
        ones += (int)(value & 1);
    }
    return ones;
}

static int leading_zeros(uint64_t value, int width) {
    int zeros = 0;
    while (zeros < width && !(value >> (width - 1 - zeros) & 1)) {
        zeros++;
    }
    return zeros;
}

static int trailing_zeros(uint64_t value, int width) {
    int zeros = 0;
    while (zeros < width && !(value >> zeros & 1)) {
        zeros++;
    }
    return zeros;
}

static uint64_t swap(uint64_t value, int bytes) {
    uint64_t swapped = 0;
    for (int i = 0; i < bytes; i++) {
        swapped = swapped << 8 | (value >> 8 * i & 0xff);
    }
    return swapped;
}

static void test_bits(uint64_t value) {
    uint32_t word = (uint32_t)value;
    CHECK(__clzdi2(value) == leading_zeros(value, 64));
    CHECK(__clzsi2(word) == leading_zeros(word, 32));
    CHECK(__ctzdi2(value) == trailing_zeros(value, 64));
    CHECK(__ctzsi2(word) == trailing_zeros(word, 32));
    CHECK(__popcountdi2(value) == count_ones(value));
    CHECK(__popcountsi2(word) == count_ones(word));
    CHECK(__paritydi2(value) == count_ones(value) % 2);
    CHECK(__paritysi2(word) == count_ones(word) % 2);
    CHECK(__ffsdi2(value) == (value == 0 ? 0 : trailing_zeros(value, 64) + 1));
    CHECK(__ffssi2(word) == (word == 0 ? 0 : trailing_zeros(word, 32) + 1));
    CHECK(__clrsbdi2((int64_t)value) == leading_zeros((int64_t)value < 0 ? ~value : value, 64) - 1);
    CHECK(__clrsbsi2((int32_t)word) == leading_zeros((int32_t)word < 0 ? ~word : word, 32) - 1);
    CHECK(__bswapdi2(value) == swap(value, 8));
    CHECK(__bswapsi2(word) == (uint32_t)swap(word, 4));
}

static void test_atomics(void) {
    unsigned int word = 40;
    unsigned int expected = 41;
    CHECK(__atomic_fetch_add_4(&word, 3, 5) == 40 && word == 43);
    CHECK(__atomic_fetch_sub_4(&word, 1, 5) == 43 && word == 42);
    CHECK(!__atomic_compare_exchange_4(&word, &expected, 7, 0, 5, 5) && expected == 42 && word == 42);
    CHECK(__atomic_compare_exchange_4(&word, &expected, 7, 0, 5, 5) && word == 7);
    CHECK(__atomic_exchange_4(&word, 5, 5) == 7 && word == 5);
    CHECK(__sync_xor_and_fetch_4(&word, 6) == 3 && word == 3);
}

void test_arithmetic(void) {
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t left = random64();
        uint64_t right = random64();
        test_division(left, right == 0 ? 1 : right);
        test_words(left, right);
        test_bits(left);
    }
    test_words(0, 0);
    test_bits(0);
    /* Division by zero and the one quotient that is too large are defined as the machine's instructions define them. */
    CHECK(__udivdi3(5, 0) == UINT64_MAX && __umoddi3(0x500000007, 0) == 0x500000007);
    CHECK(__divdi3(-5, 0) == -1 && __moddi3(-5, 0) == -5);
    CHECK(__divdi3(INT64_MIN, -1) == INT64_MIN && __moddi3(INT64_MIN, -1) == 0);
    test_atomics();
}
