# What has corner cases is called; the JVM inlines it.
        div     a0, a1, a2
        sltu    a3, a0, a1
        amoadd.w a4, a0, (a1)
        wfi
