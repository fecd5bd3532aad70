using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Authority;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>Puts a secret into every place of a site that is confidential or not published.</summary>
internal sealed partial class Planter(WatchedSite whole)
{
    private readonly AuthoritySite _site = new(whole);

    private Secrets Secrets => whole.Secrets;

    private CampaignSnapshot Snapshot => _site.Snapshot;

    /// <summary>Public documents with secret words beside the public ones: they need the closest look.</summary>
    public HashSet<Guid> Closest { get; } = [];

    /// <summary>Documents that were never public.</summary>
    public HashSet<Guid> Hidden { get; } = [];

    /// <summary>A word that is public.</summary>
    public string Control { get; } = "zqcontrol" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>Media types in which the public word must be found.</summary>
    public static IReadOnlyCollection<string> MustReach { get; } =
        new HashSet<string> { "text/html", "application/json", "application/atom+xml", "export" };

    public async Task PlantAsync()
    {
        await PublishControlAsync();
        await PlantPeopleAsync();
        await PlantMachinesAsync();
        await PlantFilesAsync();
        PlantDocuments();
        await PlantOldVersionsAsync();
        await PlantApprovalAsync();
        await PlantReportsAsync();
        await PlantIntakeAsync();
        await PlantCallAsync();
        await PlantSecondStepAsync();
        // Last: it takes something off that is public.
        await PlantRecallAsync();
        await TypeAsync();
    }

    /// <summary>Publishes the public word once more, so that other systems are told of something at the end.</summary>
    public async Task<Guid> TellAsync()
    {
        var message = Snapshot.All<KeyMessage>().First(x => x.Header.Summary == Control);
        var document = Documents.GetById(message.Id)!;
        document.SetValue("summary", $"{Control} {Control}", Vietnamese);
        Saved(document);
        Assert.True(Documents.Publish(document, ["*"]).Success);
        await FollowedAsync(x => x.Find<KeyMessage>(message.Id)!.Header.Summary != Control);
        return message.Id;
    }

    // Where this word is not found, the test would find no secret either.
    private async Task PublishControlAsync()
    {
        var id = Snapshot.All<KeyMessage>().OrderBy(x => x.Id).Last().Id;
        var document = Documents.GetById(id)!;
        document.SetValue("title", $"Thông điệp {Control}", Vietnamese);
        document.SetValue("officialText", $"Nguyên văn {Control}.", Vietnamese);
        document.SetValue("summary", Control, Vietnamese);
        Saved(document);
        Assert.True(Documents.Publish(document, ["*"]).Success);
        await FollowedAsync(x => x.Find<KeyMessage>(id)!.Header.Summary == Control);
        Closest.Add(id);
    }

    private async Task FollowedAsync(Func<CampaignSnapshot, bool> seen)
    {
        var store = whole.Services.GetRequiredService<SnapshotStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        for (var now = store.Current; !seen(now); now = store.Current)
            await store.NewerThanAsync(now.Seq, patience.Token);
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(
            answer.IsSuccessStatusCode,
            $"{answer.RequestMessage?.RequestUri}: {await answer.Content.ReadAsStringAsync()}"
        );
    }
}
