// Each benchmark prints its own figures; none of them asserts a time.
if (args is [])
{
    Console.WriteLine("usage: Campaign.Benchmarks search [items] | follow | programmes | editing [documents] | api-host <url> <items>");
    return 1;
}
return args[0] switch
{
    "follow" => await Campaign.Benchmarks.Publish.FollowBenchmark.RunAsync(Console.Out),
    "search" => Campaign.Benchmarks.Search.SearchBenchmark.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000),
    "api-host" => Campaign.Benchmarks.Api.ApiHost.Run(args[1], int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture)),
    "editing" => await Campaign.Benchmarks.Backoffice.EditingBenchmark.RunAsync(
        args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5_000, Console.Out),
    "programmes" => Campaign.Benchmarks.Broadcast.ProgrammeBenchmark.Run(),
    _ => throw new ArgumentException($"No benchmark is called {args[0]}."),
};
