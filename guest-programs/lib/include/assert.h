/* Checks at run time. As C wants it, this may be included again after NDEBUG has been changed. */
#undef assert

#ifdef NDEBUG
#define assert(condition) ((void)0)
#else
#define assert(condition) ((condition) ? (void)0 : __assert_fail(#condition, __FILE__, __LINE__, __func__))
#endif

#ifndef _ASSERT_H
#define _ASSERT_H

#define static_assert _Static_assert
void __assert_fail(const char *condition, const char *file, int line, const char *function)
    __attribute__((__noreturn__));

#endif
