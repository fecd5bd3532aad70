using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Publication;
using Campaign.Web.Reporting;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Reporting;

/// <summary>Reports are kept with every step, and two people on one form lose nothing.</summary>
public abstract class ReportStoreTests(bool postgres) : IAsyncLifetime
{
    private static readonly ReportingUnit Unit = new("24001", null);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-results-");
    private readonly MovedTime _time = new(new(2025, 12, 10, 3, 0, 0, TimeSpan.Zero));
    private ServiceProvider _services = null!;

    public sealed class OnSqlite() : ReportStoreTests(postgres: false);

    public sealed class OnPostgres() : ReportStoreTests(postgres: true);

    private ReportStore Store => _services.GetRequiredService<ReportStore>();

    public async Task InitializeAsync()
    {
        var database = postgres
            ? PrivatePostgres.Instance.CreateDatabase()
            : $"Data Source={Path.Combine(_folder.FullName, "a.db")}";
        _services = new ServiceCollection()
            .AddSingleton(new CampaignClock(_time, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone)))
            .AddOperationsDb($"{database};Pooling=False", postgres)
            .AddSingleton(new SnapshotStore(SampleSnapshot.Create()))
            .AddSingleton<ILoggedWrites, RowsInMemory>()
            .AddSingleton<ReportDecisions>()
            .AddSingleton<ReportStore>()
            .BuildServiceProvider();
        await _services.MigrateOperationsAsync();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.DeleteAll();
    }

    [Fact]
    public async Task A_unit_has_one_report_however_many_open_it_at_once()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync()));
        Assert.Single(opened.Select(x => x.Id).Distinct());
        Assert.Equal((ReportState.Draft, 1, 1), (opened[0].Report.State, opened[0].Report.Version, opened[0].Revision));
        Assert.Single(await Store.OfAsync("thang-mau", 2025, default));
        Assert.Empty(await Store.OfAsync("thang-mau", 2024, default));
    }

    [Fact]
    public async Task What_is_saved_is_read_again_as_it_was()
    {
        var content = Leaflets(23_800) with
        {
            Scope = ReportScope.Whole,
            Narrative = new("Kế hoạch số 1", "Kết quả “tốt”", "Khó khăn\nhai dòng", "Đề xuất <không>"),
        };
        content = content with { Figures = content.Figures.Add(new("NC", Core.Places.PlaceLevel.Commune), new(9, 4)) };
        var saved = await SaveAsync(await OpenAsync(), content);
        Assert.True(content.Equals((await Store.FindAsync(saved.Id, default))!.Report.Content));
    }

    [Fact]
    public async Task Twenty_people_who_fill_in_twenty_fields_of_one_form_at_once_lose_nothing()
    {
        var opened = await OpenAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async i =>
                {
                    var saving = await Store.SaveAsync(
                        opened.Id,
                        opened.Revision,
                        One($"C{i}", i),
                        $"link:{i}",
                        default
                    );
                    Assert.Empty(saving.Conflicts);
                })
        );
        var kept = (await Store.FindAsync(opened.Id, default))!;
        Assert.Equal(
            Enumerable.Range(0, 20).Select(x => (long)x),
            kept.Report.Content.Figures.Values.Select(x => x.Value).Order()
        );
        var steps = await Store.StepsAsync(opened.Id, default);
        Assert.Equal(Enumerable.Range(1, 21), steps.Select(x => x.Revision));
        Assert.Equal(20, steps.Count(x => x.Action == ReportAction.Save));
    }

    [Fact]
    public async Task The_second_of_two_who_change_one_field_is_told_and_the_first_stays()
    {
        var opened = await OpenAsync();
        var first = await SaveAsync(opened, Leaflets(10));
        var second = await Store.SaveAsync(opened.Id, opened.Revision, Leaflets(20), "link:b", default);
        Assert.Equal("TR", Assert.Single(second.Conflicts).Figure!.Value.Indicator);
        Assert.True(Leaflets(10).Equals(second.Now.Report.Content));
        Assert.Equal(first.Revision, (await Store.FindAsync(opened.Id, default))!.Revision);
    }

    [Fact]
    public async Task A_report_goes_its_way_and_every_step_is_kept()
    {
        var report = await SaveAsync(await OpenAsync(), Leaflets(10));
        report = await ActAsync(report, ReportAction.Submit);
        await Assert.ThrowsAsync<ReportStepRefused>(() => SaveAsync(report, Leaflets(11)));
        await Assert.ThrowsAsync<ReportStepRefused>(() => ActAsync(report, ReportAction.Return));
        report = await ActAsync(report, ReportAction.Return, "Thiếu số buổi nói chuyện.");
        report = await SaveAsync(report, Leaflets(12));
        _time.Now = _time.Now.AddDays(3);
        report = await ActAsync(report, ReportAction.Submit);
        report = await ActAsync(report, ReportAction.Accept);
        report = await ActAsync(report, ReportAction.Lock);
        Assert.Equal(
            (ReportState.Locked, new DateOnly(2025, 12, 10)),
            (report.Report.State, report.Report.SubmittedOn)
        );

        var steps = await Store.StepsAsync(report.Id, default);
        Assert.Equal("Open Save Submit Return Save Submit Accept Lock", string.Join(' ', steps.Select(x => x.Action)));
        Assert.Equal("Thiếu số buổi nói chuyện.", Assert.Single(steps, x => x.Words is not null).Words);
        Assert.Equal([10L, 12L], steps.Where(x => x.Action == ReportAction.Save).Select(x => Count(x.Content)));
    }

    [Fact]
    public async Task A_correction_of_a_closed_report_is_a_new_version_and_the_old_one_stays()
    {
        var closed = await ClosedAsync(Leaflets(10));
        await Assert.ThrowsAsync<ReportStepRefused>(() => ActAsync(closed, ReportAction.Correct));
        var draft = await ActAsync(closed, ReportAction.Correct, "Đếm nhầm tờ rơi.");
        Assert.Equal(
            (2, ReportState.Draft, 10L),
            (draft.Report.Version, draft.Report.State, Count(draft.Report.Content))
        );
        await SaveAsync(draft, Leaflets(8));
        Assert.Equal(draft.Id, (await OpenAsync()).Id);
        // There is one correction at a time.
        await Assert.ThrowsAsync<ReportStepRefused>(() => ActAsync(closed, ReportAction.Correct, "Lần nữa."));
        var kept = (await Store.FindAsync(closed.Id, default))!;
        Assert.Equal((ReportState.Locked, 10L), (kept.Report.State, Count(kept.Report.Content)));
    }

    [Fact]
    public async Task Of_two_who_correct_one_report_at_once_one_is_told()
    {
        var closed = await ClosedAsync(Leaflets(10));
        var tries = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async i =>
                {
                    try
                    {
                        await ActAsync(closed, ReportAction.Correct, $"Lý do {i}.");
                        return true;
                    }
                    catch (ReportStepRefused)
                    {
                        return false;
                    }
                })
        );
        Assert.Single(tries, x => x);
        Assert.Equal(2, (await Store.OfAsync("thang-mau", 2025, default)).Length);
    }

    [Fact]
    public async Task What_was_decided_on_an_older_text_is_refused()
    {
        var report = await SaveAsync(await OpenAsync(), Leaflets(10));
        var submitted = await ActAsync(report, ReportAction.Submit);
        var returned = await ActAsync(submitted, ReportAction.Return, "Xem lại.");
        var again = await ActAsync(await SaveAsync(returned, Leaflets(99)), ReportAction.Submit);
        var refused = await Assert.ThrowsAsync<ReportStepRefused>(() => ActAsync(submitted, ReportAction.Accept));
        Assert.Equal(again.Revision, refused.Now.Revision);
        Assert.Equal(ReportState.Submitted, (await Store.FindAsync(report.Id, default))!.Report.State);
    }

    private Task<StoredReport> OpenAsync() => Store.OpenAsync("thang-mau", 2025, Unit, "officer:a", default);

    private async Task<StoredReport> SaveAsync(StoredReport report, ReportContent content)
    {
        var saving = await Store.SaveAsync(report.Id, report.Revision, content, "officer:a", default);
        Assert.Empty(saving.Conflicts);
        return saving.Now;
    }

    private Task<StoredReport> ActAsync(StoredReport report, ReportAction action, string? words = null) =>
        Store.ActAsync(report.Id, report.Revision, action, words, "officer:a", default);

    private async Task<StoredReport> ClosedAsync(ReportContent content)
    {
        var report = await SaveAsync(await OpenAsync(), content);
        foreach (var action in new[] { ReportAction.Submit, ReportAction.Accept, ReportAction.Lock })
            report = await ActAsync(report, action);
        return report;
    }

    private static ReportContent Leaflets(long count) => One("TR", count);

    private static ReportContent One(string code, long count) =>
        new() { Figures = ReportContent.Empty.Figures.Add(new(code, null), new(count)) };

    private static long Count(ReportContent content) => content.Figures[new("TR", null)].Value;
}
