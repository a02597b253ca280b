/* What the tests of the library share. */

#ifndef CHECK_H
#define CHECK_H

/* Counts a check, and prints it if it doesn't hold. */
#define CHECK(condition) check((condition) != 0, #condition, __FILE__, __LINE__)

void check(int holds, const char *condition, const char *file, int line);

/* Pseudo-random numbers, independent of the library's. */
unsigned int random32(void);
unsigned long long random64(void);

void test_arithmetic(void);
void test_numbers(void);
void test_scanning(void);
void test_sorting(void);
void test_streams(void);
void test_jumps(void);
void test_system(void);

#endif
