using System.Globalization;
using Campaign.Benchmarks.Api;
using Campaign.Benchmarks.Backoffice;
using Campaign.Benchmarks.Broadcast;
using Campaign.Benchmarks.Growth;
using Campaign.Benchmarks.Mail;
using Campaign.Benchmarks.Print;
using Campaign.Benchmarks.Publish;
using Campaign.Benchmarks.Published;
using Campaign.Benchmarks.Reporting;
using Campaign.Benchmarks.Search;
using Campaign.Benchmarks.Site;
using Campaign.Benchmarks.Traffic;

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
      print                        posters against WeasyPrint and LibreOffice
      sheets <folder>              pictures of every template in every theme
      api-host <url> <items>       the server of Api/throughput.sh
      cache                        the cache of answers beside ASP.NET Core's OutputCache
      site-host <url> <repository> the server of Site/throughput.sh
      reports                      124 communes report, sums and the province's document
      mail <port> <messages> <pem> the sender of Mail/throughput.sh
      night <port> <stations> <pem> <repository>   PDFs and mails of Mail/throughput.sh
      first-number <url>           seconds to the first help number on slow 3G and a slow phone
      attack [each] [seed]         generated requests for every operation of the API document
      load [minutes] [a second] [items]  mixed traffic beside publishing and a mirror that is killed
      all-stations [stations] [seconds] [items]  all fetch in a minute, with and without keys and the sample nginx
      curves [folder] [items ...]  costs of 1,000 and 10,000 items or others, as SVG (docs/benchmarks)
      samples <folder> <items>     content/ and samples.jsonl of Peers/peers.sh
      published                    publishes the product for Peers/peers.sh and prints its program
      sample-nginx <folder> <url> <port>  settings of the sample nginx in front of a product
      rate <url> <a second> <seconds> [etag]  p99 of Peers/peers.sh
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
    case "night":
        return await NightBenchmark.RunAsync(Number(1), Number(2), args[3], args[4]);
    case "first-number":
        return await FirstNumber.RunAsync(args[1]);
    case "attack":
        return await GeneratedAttack.RunAsync(Number(1), Number(2, 20211115));
    case "load":
        return await LoadBenchmark.RunAsync(Number(1, 30), Number(2, 100), Number(3));
    case "all-stations":
        return await StationsBenchmark.RunAsync(Number(1, 3_321), Number(2, 60), Number(3));
    case "curves":
        return await CurvesBenchmark.RunAsync(
            args.ElementAtOrDefault(1) ?? Corpus.Folder("docs/benchmarks"),
            args.Length > 2 ? [.. Enumerable.Range(2, args.Length - 2).Select(x => Number(x))] : [1_000, 10_000]
        );
    case "samples":
        SampleContent.Write(Path.Combine(args[1], "content"), Number(2));
        SampleContent.WriteLines(Path.Combine(args[1], "samples.jsonl"), Number(2));
        return 0;
    case "published":
        Console.WriteLine(await PublishedBuild.ProgramAsync());
        return 0;
    case "sample-nginx":
        SampleNginx.Write(args[1], new Uri(args[2]), Number(3), isBraked: false);
        return 0;
    case "rate":
        return await RateBenchmark.RunAsync(args[1], Number(2), Number(3), args.ElementAtOrDefault(4));
    case "hard-input":
        return await HardInput.RunAsync(args[1]);
    default:
        Console.WriteLine(Usage);
        return 1;
}
