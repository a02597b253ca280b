#include <stdarg.h>
#include <stdint.h>
typedef unsigned long long u64; typedef long long i64;
static int counter; int shared = 5; extern int other; const char *names[] = {"one","two\n\t\"q\"","three\001\377"};
static const short tab[] = {1,-2,3}; int common_array[100]; static char local_array[33];
struct bits { unsigned a:3; int b:7; unsigned c:22; } bf = {1,-2,3};
struct big { char x; double d; u64 q; int arr[5]; } big = { 'a', 1.5, 0x123456789abcdefULL, {1,2,3} };
__attribute__((weak)) int weakfn(int x) { return x+1; }
extern int maybe(void) __attribute__((weak));
__attribute__((section(".init.text"))) int initfn(void) { return counter++; }
__attribute__((constructor)) static void ctor(void) { counter = 7; }
__attribute__((noinline)) static u64 mul64(u64 a, u64 b) { return a*b + (a>>b) - (a<<3); }
i64 div64(i64 a, i64 b) { return a/b + a%b; }
int sw(int x) { switch(x) { case 0: return 3; case 1: return 77; case 2: return -4; case 3: return 9; case 4: return other; case 5: return shared; case 6: return 100000; case 9: return 0x7fffffff; default: return sw(x-1);} }
const char *sw2(int x) { switch(x) { case 0: return "zero"; case 1: return "uno"; case 2: return "dos"; case 3: return "tres"; case 4: return "cuatro"; case 5: return "cinco"; case 6: return "seis"; } return names[x&1]; }
int va(int n, ...) { va_list ap; va_start(ap,n); int s=0; while(n--) s+=va_arg(ap,int); va_end(ap); return s; }
int (*fp[])(int) = { sw, weakfn, 0 };
int call(int i, int v) { if (maybe) return maybe(); return fp[i](v); }
unsigned bitf(struct bits *p, int v) { p->b = v; p->a ^= 5; return p->c * p->b; }
int cmp(int a, unsigned b, int c) { return (a<c) + (a>=c)*2 + ((unsigned)a<b)*4 + (b>(unsigned)c)*8 + !a + !!b + (a>0) + (a<0) ; }
int sgt(int a,int b){return a>b;} int sle(int a,int b){return a<=b;} int sgtu(unsigned a,unsigned b){return a>b;} int ge7(int a){return a>=7;}
uint8_t u8(int a){return a;} int16_t s16(int a){return a;}
void sync(int *p){ __sync_synchronize(); *p=1; __atomic_thread_fence(__ATOMIC_ACQUIRE);}
int goto_table(int x){ static void *t[]={&&a,&&b,&&c}; goto *t[x]; a: return 1; b: return x*3; c: return 9; }
char buf[70000]; int bigoff(int i){ return buf[i] + buf[69999] + buf[4096] + big.arr[3]; }
int stack(int n){ volatile char b[40000]; b[n]=1; b[39999]=2; return b[n+1]+b[39999]; }
void fill(int *p, int n){ for(int i=0;i<n;i++) p[i]=i*i/3 + tab[i%3]; for (int i=0;i<33;i++) local_array[i]+=i; }
int main(int argc,char**argv){ common_array[argc]=va(3,1,2,argc); fill(common_array,10); ctor(); return mul64(argc,3)+cmp(argc,2,3)+local_array[2]; }
int alias_target(void){return 3;} int alias_name(void) __attribute__((alias("alias_target")));
static inline int trap(int n){ register int a7 asm("a7")=n; register int a0 asm("a0"); asm volatile("ecall" : "=r"(a0) : "r"(a7) : "memory"); return a0; }
int sys(void){ return trap(3); }
