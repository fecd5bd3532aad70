using System.IO.Compression;
using System.Text.Json;
using Campaign.Core.Plans;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>What was recalled stands at the head of the programmes of a week, for people and not for the air.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private const string Day = "/api/v1/programmes/00001/2025-11-21";

    private readonly BroadcastHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        var notices = new RecallNotices([Notice(RecallKind.Withdrawn), Notice(RecallKind.Corrected)]);
        _host.Store.Update(x => x.With(notices));
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_form_that_people_read_has_it_and_none_that_a_machine_reads_aloud()
    {
        Assert.Equal(["corrected", "withdrawn"], await KindsAsync(Day));
        foreach (var path in (string[])["/loa/00001/2025-11-21", "/api/v1/programmes/00001/sessions.rss"])
        {
            var text = await _host.TextAsync(path);
            Assert.Contains("THU HỒI ngày 20/11/2025: «Bài mẫu». Lý do: Số sai mẫu.", text, StringComparison.Ordinal);
            Assert.Contains("Trước đây ghi: 113. Nay đúng là: 111.", text, StringComparison.Ordinal);
        }
        foreach (var format in (string[])[".txt", ".ssml"])
            Assert.DoesNotContain("Số sai mẫu", await _host.TextAsync(Day + format), StringComparison.Ordinal);

        var (paper, _) = PdfText.Of(await _host.Client.GetByteArrayAsync(Day + ".pdf"));
        Assert.Contains("Số sai mẫu", paper, StringComparison.Ordinal);
        await using var stick = new ZipArchive(new MemoryStream(await _host.Client.GetByteArrayAsync(Day + ".zip")));
        using var reader = new StreamReader(await stick.GetEntry("doc-truoc.txt")!.OpenAsync());
        Assert.Contains("Số sai mẫu", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_for_a_week_from_its_day_where_the_item_was_for()
    {
        Assert.Equal(2, (await KindsAsync("/api/v1/programmes/00001/2025-11-26")).Length);
        foreach (var path in (string[])["00001/2025-11-27", "00001/2025-11-19", "00002/2025-11-21"])
            Assert.Empty(await KindsAsync($"/api/v1/programmes/{path}"));
    }

    [Fact]
    public async Task An_answer_that_a_client_keeps_is_another_one_with_a_notice()
    {
        using var before = await _host.Client.GetAsync(Day);
        _host.Store.Update(x => x.With(RecallNotices.None));
        using var after = await _host.Client.GetAsync(Day);

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Empty(await KindsAsync(Day));
    }

    [Fact]
    public async Task A_notice_about_any_type_makes_a_newer_version_and_so_does_its_end()
    {
        var document = Published();
        var before = await VersionAsync();

        // The officer's words are there before what they say is done, and stations ask in between.
        Tell(document, RecallKind.Withdrawn);
        Assert.Empty(await KindsAsync(Day));
        Change(document, ChangeAction.Delete);
        Assert.Equal(["withdrawn"], await KindsAsync(Day));
        var noticed = await VersionAsync();
        Assert.True(noticed > before, $"{before} → {noticed}");

        Change(document, ChangeAction.Upsert);
        Assert.Empty(await KindsAsync(Day));
        var ended = await VersionAsync();
        Assert.True(ended > noticed, $"{noticed} → {ended}");
    }

    [Theory]
    [InlineData(RecallKind.Withdrawn)]
    [InlineData(RecallKind.Corrected)]
    public async Task What_an_officer_was_refused_was_at_no_moment_in_the_programme_or_its_version(RecallKind kind)
    {
        var document = Published();
        var before = await VersionAsync();

        Tell(document, kind);
        Assert.Empty(await KindsAsync(Day));
        Assert.DoesNotContain("Số sai mẫu", await _host.TextAsync("/loa/00001/2025-11-21"), StringComparison.Ordinal);
        Assert.Equal(before, await VersionAsync());
        _host.Store.Update(x => x.With(RecallNotices.None));
        Assert.Equal(before, await VersionAsync());
    }

    [Fact]
    public async Task A_correction_stands_from_its_publication_on_and_makes_a_newer_version()
    {
        var document = Published();
        Tell(document, RecallKind.Corrected);
        var before = await VersionAsync();

        Change(document, ChangeAction.Upsert);

        Assert.Equal(["corrected"], await KindsAsync(Day));
        Assert.True(await VersionAsync() > before);
    }

    // The last publication of all: a notice that counted too early would raise the version by its type alone.
    private LegalDocument Published()
    {
        var document = new LegalDocument(SampleSnapshot.Header(8_001, "qd-mau", "Quyết định mẫu"))
        {
            Kind = "quyet-dinh",
            Issuer = "Cơ quan mẫu",
        };
        _host.Store.Update(x => x.With(RecallNotices.None));
        Change(document, ChangeAction.Upsert);
        return document;
    }

    private void Tell(LegalDocument document, RecallKind kind) =>
        _host.Store.Update(x =>
            x.With(
                new RecallNotices([Notice(kind) with { Item = document.Id, Type = document.Type, AfterSeq = x.Seq }])
            )
        );

    // Each form says the same version.
    private async Task<long> VersionAsync()
    {
        var version = JsonDocument.Parse(await _host.TextAsync(Day)).RootElement.GetProperty("version").GetInt64();
        foreach (var form in (string[])["", ".txt", "/doc-truoc.txt"])
        {
            using var answer = await _host.Client.GetAsync(Day + form);
            Assert.Equal($"{version}", Assert.Single(answer.Headers.GetValues("Programme-Version")));
        }
        return version;
    }

    private void Change(LegalDocument document, ChangeAction action) =>
        _host.Store.Update(x =>
            x.Apply(
                action == ChangeAction.Upsert
                    ? [document with { Header = document.Header with { Version = x.Seq + 1 } }]
                    : [],
                [
                    new(
                        x.Seq + 1,
                        document.Id,
                        document.Type.Name,
                        document.Language,
                        action,
                        ChangeReason.Updated,
                        SampleSnapshot.Then
                    ),
                ],
                x.Seq + 1
            )
        );

    private async Task<string[]> KindsAsync(string path) =>
        [
            .. JsonDocument
                .Parse(await _host.TextAsync(path))
                .RootElement.GetProperty("notices")
                .EnumerateArray()
                .Select(x => x.GetProperty("kind").GetString()!)
                .Order(StringComparer.Ordinal),
        ];

    private static RecallNotice Notice(RecallKind kind) =>
        new()
        {
            Id = Guid.NewGuid(),
            Item = Guid.NewGuid(),
            Type = ItemType.Script,
            Title = "Bài mẫu",
            Kind = kind,
            Reason = "Số sai mẫu.",
            Was = "113",
            Now = "111",
            Places = ["00001"],
            AfterSeq = 0,
            At = new(2025, 11, 20, 3, 0, 0, TimeSpan.Zero),
            Day = new(2025, 11, 20),
        };
}
