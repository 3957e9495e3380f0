package io.cindertck.suite;
import io.cindertck.contract.Dialect;
import io.cindertck.report.*;
import org.junit.jupiter.api.Test;
class BalanceProbe {
  @Test void p() {
    for (int n : new int[]{1, 2, 7, 16}) {
      long max=0,sum=0; StringBuilder sb=new StringBuilder();
      for (int i=1;i<=n;i++) {
        Result r = new ShardedRuns(() -> Targets.reference(Dialect.CONSISTENCYGROUP), Dialect.CONSISTENCYGROUP, 100, 3, null).run(new Shard(i,n));
        long c=r.run().calls(); max=Math.max(max,c); sum+=c; sb.append(c).append(' ');
        if (i==1) sb.append(r.timeline().phases()).append(' ');
      }
      System.out.printf("n=%d sum=%d max/mean=%.3f max*n/whole: %d  %s%n", n,sum,max*n/(double)sum,max*n,sb);
    }
  }
}
