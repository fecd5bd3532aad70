// Umbraco knows one host a process (StaticServiceProvider), so the hosts of the two databases take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
