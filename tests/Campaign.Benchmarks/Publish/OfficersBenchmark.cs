using System.Text.Json;
using Campaign.Benchmarks.Published;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Benchmarks.Publish;

/// <summary>
/// Eight officers edit the same few messages through the management API for some minutes, on one node or on two. In the
/// end every save that was acknowledged must be found: in the text, or in what the next officer read before replacing
/// it.
/// </summary>
internal sealed class OfficersBenchmark : IDisposable
{
    private const int Officers = 8;
    private const int Messages = 24;
    private const string Password = "cau vong sau con mua rao";

    private readonly ServedNodes _nodes;
    private readonly List<Product> _served = [];

    private OfficersBenchmark(ServedNodes nodes) => _nodes = nodes;

    public static async Task<int> RunAsync(int minutes, bool postgres)
    {
        using var benchmark = new OfficersBenchmark(new(await PublishedBuild.ProgramAsync(), postgres));
        return await benchmark.RunAsync(TimeSpan.FromMinutes(minutes), postgres ? 2 : 1) ? 0 : 1;
    }

    public void Dispose() => _nodes.Dispose();

    private async Task<bool> RunAsync(TimeSpan time, int nodes)
    {
        await AddAccountsAsync();
        for (var i = 0; i < nodes; i++)
            _served.Add(await _nodes.ServeAsync($"node-{i}"));
        var ids = await MessagesAsync();
        Console.WriteLine(
            $"{Officers} officers, {ids.Length} messages, {nodes} nodes, {time.TotalMinutes:F0} minutes; "
                + $"load average {Cores.Load()}"
        );
        var work = new OfficersWork();
        var desks = new List<OfficerDesk>();
        for (var i = 0; i < Officers; i++)
        {
            desks.Add(new OfficerDesk(_served[i % nodes].Address, work));
            await desks[i].SignInAsync(Email(i), Password);
        }
        var before = _served.ConvertAll(x => x.Resident);
        using var over = new CancellationTokenSource(time);
        await Task.WhenAll(desks.Select(x => Task.Run(() => x.WorkAsync(ids, over.Token))));
        var after = _served.ConvertAll(x => x.Resident);
        work.Report(Console.Out);
        foreach (var (n, node) in _served.Index())
            Console.WriteLine($"{node.Address}: resident {before[n]} MiB at the begin, {after[n]} MiB at the end");
        var lost = await LostAsync(desks[0], work, ids);
        desks.ForEach(x => x.Dispose());
        Console.WriteLine($"{lost} acknowledged saves or publications lost; load average {Cores.Load()}");
        return lost == 0;
    }

    private async Task<int> LostAsync(OfficerDesk desk, OfficersWork work, Guid[] ids)
    {
        var lost = 0;
        foreach (var id in ids)
        {
            var chain = work.ChainTo(await desk.NumberAsync(id));
            lost += work.SavedOf(id).Count(x => !chain.ContainsKey(x));
            var published = work.PublishedOf(id).Select(x => chain.GetValueOrDefault(x)).DefaultIfEmpty().Max();
            // Shown is the last publication, or one whose answer got lost, on every node.
            foreach (var node in _served)
                lost += await ShowsAsync($"{node.Address}api/v1/messages/{id}", published, chain) ? 0 : 1;
        }
        return lost;
    }

    private async Task<bool> ShowsAsync(string url, int published, Dictionary<long, int> chain)
    {
        for (var i = 0; i < 300; i++, await Task.Delay(100))
            if (
                chain.GetValueOrDefault(OfficersWork.NumberIn(await _nodes.Http.GetStringAsync(new Uri(url))))
                >= published
            )
                return true;
        return false;
    }

    private Task<int> AddAccountsAsync() =>
        FirstStart.WithAsync(
            _nodes.Settings("node-0"),
            async services =>
            {
                await using var scope = services.CreateAsyncScope();
                var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
                for (var i = 0; i < Officers; i++)
                {
                    var officer = new Officer
                    {
                        Name = $"Cán bộ {i + 1}",
                        Email = Email(i),
                        GroupAliases = [OfficerGroup.Administrator.Alias],
                    };
                    var made = await accounts.AddAsync(officer, Password, by: null);
                    if (!made.Success)
                        throw new InvalidOperationException(string.Join(" ", made.Errors));
                }
                return Officers;
            }
        );

    private async Task<Guid[]> MessagesAsync()
    {
        var list = await _nodes.Http.GetStringAsync(
            new Uri($"{_served[0].Address}api/v1/messages?edition=2021&limit={Messages}")
        );
        using var json = JsonDocument.Parse(list);
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("id").GetGuid())];
    }

    private static string Email(int officer) => $"can-bo-{officer + 1}@example.vn";
}
