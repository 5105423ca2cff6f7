package dev.stepwright.bench.side;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Repeats something for some rounds after a warm-up, and gives the median per second and per
 * CPU-second of the whole process, other threads of the virtual machine included.
 *
 * @param roundMillis how long a round takes
 * @param rounds how many rounds count
 */
record Measurement(long roundMillis, int rounds) {
  private static final long SHORT_NANOS = 5_000_000;
  private static final int MOST_AT_ONCE = 1 << 20;

  /** What keeps the work from being optimised away. */
  @SuppressWarnings("UnusedVariable")
  private static volatile @Nullable Object sink;

  private record Rate(double perSecond, double perCpuSecond) {}

  /**
   * Measures an execution.
   *
   * @param transitions how many States one execution enters
   * @return a line of JSON
   */
  String of(String engine, String workload, int transitions, Callable<?> execution)
      throws Exception {
    round(roundMillis, execution);
    round(roundMillis / 2, execution);
    Rate[] rates = new Rate[rounds];
    for (int i = 0; i < rounds; i++) {
      rates[i] = round(roundMillis, execution);
    }
    double[] seconds = Arrays.stream(rates).mapToDouble(Rate::perSecond).sorted().toArray();
    double[] cpu = Arrays.stream(rates).mapToDouble(Rate::perCpuSecond).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "{\"bench\":\"B1\",\"engine\":\"%s\",\"workload\":\"%s\",\"eps\":%.4f,\"tps\":%.1f,"
            + "\"min\":%.4f,\"max\":%.4f,\"tps_per_cpu_s\":%.1f,\"hwm_mb\":%d}",
        engine,
        workload,
        seconds[rounds / 2],
        seconds[rounds / 2] * transitions,
        seconds[0],
        seconds[rounds - 1],
        cpu[rounds / 2] * transitions,
        peakMegabytes());
  }

  private static Rate round(long millis, Callable<?> execution) throws Exception {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    long done = 0;
    int batch = 1;
    long nanos;
    do {
      for (int i = 0; i < batch; i++) {
        sink = execution.call();
      }
      done += batch;
      nanos = System.nanoTime() - start;
      batch = nanos < SHORT_NANOS && batch < MOST_AT_ONCE ? batch * 2 : batch;
    } while (nanos < millis * 1_000_000);
    return new Rate(done * 1e9 / nanos, done * 1e9 / (system.getProcessCpuTime() - cpu));
  }

  /** The peak of the process's memory; -1 where the system does not say. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return -1;
  }
}
