using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Whether a post that waited for its receiver may still go out. It holds words, and a retry may come days later: what
/// was corrected or withdrawn meanwhile must not be posted after all.
/// </summary>
internal static class PostAge
{
    private static readonly string Prefix = WebhookFilter.PostType + ".";

    /// <summary>Why a message is not sent any more; null: it may be.</summary>
    public static string? Fault(
        WebhookDelivery delivery,
        CampaignSnapshot snapshot,
        IEnumerable<IPosts> posts,
        DateOnly today
    )
    {
        if (
            !delivery.Type.StartsWith(Prefix, StringComparison.Ordinal)
            || JsonSerializer.Deserialize<ApiChangeMessage>(delivery.Body, Answer.JsonOptions)?.Data
                is not { Post: { } post } data
        )
            return null;
        if (snapshot.Find(data.Id, post.Language) is not { } now)
            return "not sent: the item was withdrawn meanwhile";
        if (now.Version > data.Seq)
            return "not sent: a newer change of the item is on its way";
        return post.State == "ready" && !posts.All(x => x.MayGoOut(now, snapshot, today))
            ? "not sent: it may not stand any more"
            : null;
    }
}
