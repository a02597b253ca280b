/* A program that has nothing to do. */
int main(void)
{
    return 0;
}
