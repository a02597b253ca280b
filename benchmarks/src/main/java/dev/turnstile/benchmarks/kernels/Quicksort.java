package dev.turnstile.benchmarks.kernels;

/** Quicksort (Hoare's partition) of 64 Ki random words. */
final class Quicksort implements Kernel {
    private final int[] values = new int[65536];
    private final Lcg random = new Lcg(4);

    @Override
    public int run() {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.next();
        }
        sort(0, values.length - 1);
        int checksum = 0;
        for (int i = 0; i < values.length; i += values.length / 16) {
            checksum = checksum * 31 + values[i];
        }
        return checksum;
    }

    private void sort(int from, int last) {
        int first = from;
        while (first < last) {
            int pivot = values[first + (last - first) / 2];
            int low = first;
            int high = last;
            do {
                while (values[low] < pivot) {
                    low++;
                }
                while (values[high] > pivot) {
                    high--;
                }
                if (low <= high) {
                    int swapped = values[low];
                    values[low++] = values[high];
                    values[high--] = swapped;
                }
            } while (low <= high);
            sort(first, high);
            first = low;
        }
    }
}
