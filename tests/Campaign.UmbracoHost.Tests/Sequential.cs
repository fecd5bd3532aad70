// Umbraco knows one host per process (StaticServiceProvider), so the hosts of the two databases take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
