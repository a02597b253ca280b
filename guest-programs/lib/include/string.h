/* Strings and memory. */
#ifndef _STRING_H
#define _STRING_H

#include <stddef.h>

void *memcpy(void *__restrict to, const void *__restrict from, size_t count);
void *memmove(void *to, const void *from, size_t count);
void *memset(void *to, int byte, size_t count);
int memcmp(const void *left, const void *right, size_t count);
void *memchr(const void *area, int byte, size_t count);

size_t strlen(const char *string);
size_t strnlen(const char *string, size_t limit);
char *strcpy(char *__restrict to, const char *__restrict from);
char *stpcpy(char *__restrict to, const char *__restrict from);
char *strncpy(char *__restrict to, const char *__restrict from, size_t room);
char *strcat(char *__restrict to, const char *__restrict from);
char *strncat(char *__restrict to, const char *__restrict from, size_t limit);
int strcmp(const char *left, const char *right);
int strncmp(const char *left, const char *right, size_t limit);
char *strchr(const char *string, int byte);
char *strrchr(const char *string, int byte);
char *strstr(const char *string, const char *needle);
size_t strspn(const char *string, const char *set);
size_t strcspn(const char *string, const char *set);
char *strpbrk(const char *string, const char *set);
char *strtok(char *__restrict string, const char *__restrict separators);
char *strtok_r(char *__restrict string, const char *__restrict separators, char **__restrict rest);
char *strdup(const char *string);
char *strndup(const char *string, size_t limit);
char *strerror(int number);
char *strsignal(int signal);

#endif
