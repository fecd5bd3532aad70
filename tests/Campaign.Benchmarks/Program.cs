// Each benchmark prints its own figures; none of them asserts a time.
if (args is [])
{
    Console.WriteLine("usage: Campaign.Benchmarks search [items]");
    return 1;
}
return args[0] switch
{
    "search" => Campaign.Benchmarks.Search.SearchBenchmark.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000),
    "programmes" => Campaign.Benchmarks.Broadcast.ProgrammeBenchmark.Run(),
    _ => throw new ArgumentException($"No benchmark is called {args[0]}."),
};
