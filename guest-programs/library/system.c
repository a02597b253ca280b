/* What POSIX has beyond C: environment, options, patterns, lines, the calendar, signals, threads. */

#include "check.h"

#include <errno.h>
#include <fnmatch.h>
#include <getopt.h>
#include <libgen.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void test_environment(void) {
    CHECK(getenv("LIBRARY_TEST") == NULL);
    CHECK(setenv("LIBRARY_TEST", "one", 0) == 0);
    CHECK(strcmp(getenv("LIBRARY_TEST"), "one") == 0);
    CHECK(setenv("LIBRARY_TEST", "two", 0) == 0);
    CHECK(strcmp(getenv("LIBRARY_TEST"), "one") == 0);
    CHECK(setenv("LIBRARY_TEST", "two", 1) == 0);
    CHECK(strcmp(getenv("LIBRARY_TEST"), "two") == 0);
    CHECK(setenv("LIBRARY_TEST_LONGER", "three", 1) == 0);
    CHECK(strcmp(getenv("LIBRARY_TEST"), "two") == 0);
    static char assignment[] = "LIBRARY_TEST=put";
    CHECK(putenv(assignment) == 0);
    CHECK(strcmp(getenv("LIBRARY_TEST"), "put") == 0);
    CHECK(unsetenv("LIBRARY_TEST") == 0);
    CHECK(getenv("LIBRARY_TEST") == NULL);
    CHECK(strcmp(getenv("LIBRARY_TEST_LONGER"), "three") == 0);
    CHECK(setenv("A=B", "x", 1) == -1 && errno == EINVAL);
    CHECK(setenv("", "x", 1) == -1 && errno == EINVAL);
}

static void test_options(void) {
    char *arguments[] = {"name", "-ab", "-cvalue", "-c", "other", "-x", "--", "-a", "rest", NULL};
    opterr = 0;
    CHECK(getopt(9, arguments, "abc:") == 'a');
    CHECK(getopt(9, arguments, "abc:") == 'b');
    CHECK(getopt(9, arguments, "abc:") == 'c' && strcmp(optarg, "value") == 0);
    CHECK(getopt(9, arguments, "abc:") == 'c' && strcmp(optarg, "other") == 0);
    CHECK(getopt(9, arguments, "abc:") == '?' && optopt == 'x');
    CHECK(getopt(9, arguments, "abc:") == -1);
    CHECK(optind == 7);
}

static void test_patterns(void) {
    static const struct {
        const char *pattern;
        const char *name;
        int matches;
    } cases[] = {
        {"*.c", "x.c", 1},      {"*.c", "x.cc", 0},     {"*", "", 1},          {"a*b*c", "axxbyyc", 1},
        {"a*b*c", "axxbyy", 0}, {"?", "x", 1},          {"?", "", 0},          {"[a-c]x", "bx", 1},
        {"[a-c]x", "dx", 0},    {"[!a-c]x", "dx", 1},   {"[]]", "]", 1},       {"[a", "[a", 1},
        {"\\*", "*", 1},        {"\\*", "x", 0},        {"*\\?", "what?", 1},  {"[a-]", "-", 1},
        {"**x", "abcx", 1},     {"*abab", "abaabab", 1}, {"", "", 1},          {"", "x", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        CHECK((fnmatch(cases[i].pattern, cases[i].name, 0) == 0) == cases[i].matches);
    }
    CHECK(fnmatch("*", ".hidden", FNM_PERIOD) == FNM_NOMATCH);
    CHECK(fnmatch(".*", ".hidden", FNM_PERIOD) == 0);
}

static void test_names(void) {
    char paths[][8] = {"/a/b", "b", "/a/b/", "/", "//", ""};
    const char *names[] = {"b", "b", "b", "/", "/", "."};
    for (int i = 0; i < 6; i++) {
        CHECK(strcmp(basename(paths[i]), names[i]) == 0);
    }
    char name[SIG2STR_MAX];
    int number;
    for (int i = 1; i < 32; i++) {
        CHECK(sig2str(i, name) == 0 && str2sig(name, &number) == 0 && number == i);
    }
    CHECK(sig2str(32, name) == -1);
    CHECK(str2sig("9", &number) == 0 && number == SIGKILL);
    CHECK(str2sig("nothing", &number) == -1);
}

static void test_calendar(void) {
    static const struct {
        time_t time;
        const char *text;
    } cases[] = {
        {0, "1970-01-01 00:00:00 Thu 001"},
        {951782400, "2000-02-29 00:00:00 Tue 060"},
        {1583020799, "2020-02-29 23:59:59 Sat 060"},
        {1583020800, "2020-03-01 00:00:00 Sun 061"},
        {1609459199, "2020-12-31 23:59:59 Thu 366"},
        {2147483647, "2038-01-19 03:14:07 Tue 019"},
    };
    char text[64];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tm tm;
        gmtime_r(&cases[i].time, &tm);
        CHECK(strftime(text, sizeof text, "%F %T %a %j", &tm) == strlen(cases[i].text));
        CHECK(strcmp(text, cases[i].text) == 0);
    }
    CHECK(strftime(text, 3, "%Y", gmtime(&cases[0].time)) == 0);
    CHECK(strftime(text, sizeof text, "%%%n%t", gmtime(&cases[0].time)) == 3);
}

static volatile sig_atomic_t noted;

static void note(int signal) {
    noted = signal;
}

static void test_handlers(void) {
    sigset_t set, pending;
    CHECK(signal(SIGUSR1, note) == SIG_DFL);
    CHECK(raise(SIGUSR1) == 0 && noted == SIGUSR1);
    noted = 0;
    sigemptyset(&set);
    CHECK(sigaddset(&set, SIGUSR1) == 0 && sigismember(&set, SIGUSR1) == 1);
    CHECK(sigaddset(&set, 32) == -1 && errno == EINVAL);
    CHECK(sigprocmask(SIG_BLOCK, &set, NULL) == 0);
    CHECK(raise(SIGUSR1) == 0 && noted == 0);
    CHECK(sigpending(&pending) == 0 && sigismember(&pending, SIGUSR1));
    CHECK(sigprocmask(SIG_UNBLOCK, &set, NULL) == 0 && noted == SIGUSR1);
    CHECK(signal(SIGUSR1, SIG_IGN) == note);
    CHECK(raise(SIGUSR1) == 0);
}

static sem_t produced;
static sem_t free_places;
static int place;

static void *produce(void *argument) {
    for (int i = 1; i <= 100; i++) {
        sem_wait(&free_places);
        place = i;
        sem_post(&produced);
    }
    return argument;
}

static void test_semaphores(void) {
    pthread_t thread;
    void *result;
    int sum = 0;
    sem_init(&produced, 0, 0);
    sem_init(&free_places, 0, 1);
    CHECK(sem_trywait(&produced) == -1 && errno == EAGAIN);
    CHECK(pthread_create(&thread, NULL, produce, &sum) == 0);
    for (int i = 0; i < 100; i++) {
        sem_wait(&produced);
        sum += place;
        sem_post(&free_places);
    }
    CHECK(pthread_join(thread, &result) == 0 && result == &sum);
    CHECK(sum == 5050);
}

void test_system(void) {
    test_environment();
    test_options();
    test_patterns();
    test_names();
    test_calendar();
    test_handlers();
    test_semaphores();
}
