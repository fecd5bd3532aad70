using System.Text.Json;
using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Forms;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;

namespace Campaign.Web.Backoffice.Channels;

/// <summary>
/// The screen "Kênh": one item in the eight forms of grassroots information, as it is public and as it is saved.
/// </summary>
internal sealed class ChannelDesk(
    SnapshotStore store,
    CampaignClock clock,
    ItemKinds kinds,
    FormsApi forms,
    IPublishedDocuments documents,
    DraftProjection projection
)
{
    /// <summary>Every language of a document in its forms; of a draft only where its forms are others.</summary>
    public async Task<IResult> ReadAsync(HttpContext http, Guid id)
    {
        if (await documents.FindDraftAsync(id, http.RequestAborted) is not { } document)
            return Problems.NotFound();
        var snapshot = store.Current;
        var (drafts, faults) = projection.Project(document, snapshot);
        drafts = [.. drafts.Where(x => FormsApi.Has(x.Type))];
        var open = new List<object>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in Public(snapshot, id))
        {
            var made = Made(item, snapshot);
            seen[item.Language] = Compared(made);
            open.Add(
                new
                {
                    item.Language,
                    isPublic = true,
                    forms = made,
                }
            );
        }
        var changed = snapshot.Apply(drafts, [], snapshot.Seq);
        foreach (var item in drafts)
        {
            var made = Made(item, changed);
            if (seen.GetValueOrDefault(item.Language) != Compared(made))
                open.Add(
                    new
                    {
                        item.Language,
                        isPublic = false,
                        forms = made,
                    }
                );
        }
        return Results.Ok(new { versions = open, faults = faults.Select(x => new { x.Language, x.Fault.Message }) });
    }

    private static IEnumerable<PublishedItem> Public(CampaignSnapshot snapshot, Guid id) =>
        FormsApi
            .Having.SelectMany(snapshot.Languages)
            .Distinct()
            .Select(x => snapshot.Find(id, x))
            .OfType<PublishedItem>()
            .Where(x => FormsApi.Has(x.Type))
            .OrderBy(x => x.Language != CampaignSnapshot.DefaultLanguage)
            .ThenBy(x => x.Language, StringComparer.Ordinal);

    // Addresses are this server's own, whichever name the officer's browser knows it by.
    private JsonNode Made(PublishedItem item, CampaignSnapshot snapshot) =>
        JsonSerializer.SerializeToNode(
            forms.Of(item, new Links(kinds, snapshot, "", clock.Today)),
            Answer.JsonOptions
        )!;

    // A draft is a version of its own, even where no word of it is another.
    private static string Compared(JsonNode made)
    {
        var rest = made.DeepClone().AsObject();
        rest.Remove("version");
        return rest.ToJsonString();
    }
}
