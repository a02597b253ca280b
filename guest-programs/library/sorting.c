/* qsort and bsearch, with elements of several sizes. */

#include "check.h"

#include <stdlib.h>
#include <string.h>

enum { COUNT_MAX = 200, NAME_SIZE = 7 };

static int compare_numbers(const void *left, const void *right) {
    int l = *(const int *)left;
    int r = *(const int *)right;
    return (l > r) - (l < r);
}

static int compare_characters(const void *left, const void *right) {
    return *(const char *)left - *(const char *)right;
}

static int compare_names(const void *left, const void *right) {
    return memcmp(left, right, NAME_SIZE);
}

static void test_numbers_of(int count) {
    static int numbers[COUNT_MAX];
    for (int i = 0; i < count; i++) {
        numbers[i] = (int)(random32() % (unsigned int)(count + 1));
    }
    qsort(numbers, (size_t)count, sizeof(int), compare_numbers);
    int sorted = 1;
    int found = 1;
    for (int i = 0; i < count; i++) {
        sorted &= i == 0 || numbers[i - 1] <= numbers[i];
        const int *number = bsearch(&numbers[i], numbers, (size_t)count, sizeof(int), compare_numbers);
        found &= number != NULL && *number == numbers[i];
    }
    CHECK(sorted);
    CHECK(found);
    int missing = -1;
    CHECK(bsearch(&missing, numbers, (size_t)count, sizeof(int), compare_numbers) == NULL);
}

void test_sorting(void) {
    for (int count = 0; count <= COUNT_MAX; count += 8) {
        test_numbers_of(count);
    }
    char letters[] = "thequickbrownfox";
    qsort(letters, strlen(letters), 1, compare_characters);
    CHECK(strcmp(letters, "bcefhiknooqrtuwx") == 0);
    char names[][NAME_SIZE] = {"zebra!", "apple!", "mango!", "kiwi!!"};
    qsort(names, 4, NAME_SIZE, compare_names);
    CHECK(strcmp(names[0], "apple!") == 0 && strcmp(names[1], "kiwi!!") == 0);
    CHECK(strcmp(names[2], "mango!") == 0 && strcmp(names[3], "zebra!") == 0);
}
