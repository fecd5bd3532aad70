switch (args is [var name, ..] ? name : "")
{
    case "follow":
        await Campaign.Benchmarks.Publish.FollowBenchmark.RunAsync(Console.Out);
        break;
    default:
        Console.WriteLine("usage: Campaign.Benchmarks <name>: follow");
        break;
}
