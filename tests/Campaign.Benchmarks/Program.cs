using System.Globalization;
using Campaign.Benchmarks.Api;
using Campaign.Benchmarks.Backoffice;
using Campaign.Benchmarks.Broadcast;
using Campaign.Benchmarks.Mail;
using Campaign.Benchmarks.Print;
using Campaign.Benchmarks.Publish;
using Campaign.Benchmarks.Reporting;
using Campaign.Benchmarks.Search;
using Campaign.Benchmarks.Site;

// Each benchmark prints its own figures; none of them asserts a time.
const string Usage = """
    usage: Campaign.Benchmarks
      follow                       what one publication costs among 1,000 to 100,000 items
      whole [items] [postgres]     start, memory and publication of the whole product
      officers <minutes> [postgres]  eight officers save and publish; with PostgreSQL on two nodes
      editing [documents]          the backoffice in Chromium with many documents
      search [items]               latency beside plain FTS5 and PostgreSQL
      search-open [items]          opening an index that lies there already
      search-recall                recall beside the same, and how soon a publication is found
      programmes
      print                        posters against WeasyPrint
      sheets <folder>              pictures of every template in every theme
      api-host <url> <items>       the server of Api/throughput.sh
      cache                        the cache of answers beside ASP.NET Core's OutputCache
      site-host <url> <repository> the server of Site/throughput.sh
      reports                      124 communes report, sums and the province's document
      mail <port> <messages> <pem> the sender of Mail/throughput.sh
      first-number <url>           seconds to the first help number on slow 3G and a slow phone
      attack <url> [each] [seed] [key]   generated requests for every operation of the API document
      hard-input <url>             how long 4,000 letters, marks, emoji, Khmer and a story take
    """;

int Number(int at, int otherwise = 10_000) =>
    args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

switch (args.FirstOrDefault())
{
    case "follow":
        return await FollowBenchmark.RunAsync(Console.Out);
    case "whole":
        return await WholeBenchmark.RunAsync(Number(1), args.Contains("postgres"));
    case "officers":
        return await OfficersBenchmark.RunAsync(Number(1, 5), args.Contains("postgres"));
    case "editing":
        return await EditingBenchmark.RunAsync(Number(1, 5_000), Console.Out);
    case "search":
        return SearchBenchmark.Run(Number(1));
    case "search-open":
        return OpeningBenchmark.Run(Number(1, 100_000));
    case "search-recall":
        return await RecallBenchmark.RunAsync();
    case "programmes":
        return ProgrammeBenchmark.Run();
    case "print":
        return await PosterBenchmark.RunAsync();
    case "sheets":
        return await ContactSheets.RunAsync(args[1]);
    case "api-host":
        return ApiHost.Run(args[1], Number(2));
    case "cache":
        return await CacheBenchmark.RunAsync(Console.Out);
    case "site-host":
        return await SiteHost.RunAsync(args[1], args[2]);
    case "reports":
        return await ReportBenchmark.RunAsync(Console.Out);
    case "mail":
        return await MailBenchmark.RunAsync(Number(1), Number(2), args[3]);
    case "first-number":
        return await FirstNumber.RunAsync(args[1]);
    case "attack":
        return await GeneratedAttack.RunAsync(args[1], Number(2), Number(3, 20211115), args.ElementAtOrDefault(4));
    case "hard-input":
        return await HardInput.RunAsync(args[1]);
    default:
        Console.WriteLine(Usage);
        return 1;
}
