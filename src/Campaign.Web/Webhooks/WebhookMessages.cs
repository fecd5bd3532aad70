using System.Collections.Immutable;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Sent when an item was published, changed or withdrawn, an officer decided about programmes (the type
/// programme.updated), or sums of accepted reports are different (result.published, result.updated,
/// result.unpublished). It contains no texts and no figures: fetch <c>data.url</c> for the current state. The one
/// exception are post.published, post.updated and post.unpublished, which carry the ready post of a message or event.
/// </summary>
/// <param name="Type">Type of the item and reason, such as message.updated or script.unpublished; post and reason for
/// a ready post.</param>
/// <param name="Timestamp">When the message was queued, UTC.</param>
/// <param name="Data">The change.</param>
internal sealed record ApiChangeMessage(string Type, DateTime Timestamp, ApiChangeNotice Data);

/// <summary>A change of one item in one language, of programmes, or of sums.</summary>
/// <param name="Seq">Sequence in the log.</param>
/// <param name="Id">The item; of the type programme, the decision; of the type result, the sums, always the
/// same.</param>
/// <param name="Type">Its type.</param>
/// <param name="Action">upsert: fetch url; delete: drop this language.</param>
/// <param name="Reason">published, updated, unpublished, expired, deleted, moved, or related: something it shows of
/// another item changed. Of the type result: published when a report is counted from now on, updated when a corrected
/// one takes the place of another, unpublished when one no longer counts; the action is always upsert.</param>
/// <param name="Languages">The language concerned.</param>
/// <param name="Match">
/// Which state of the item matches the endpoint's filter: after, before (the item no longer matches: drop it), both, or
/// unknown if the server restarted in between; then fetch url and see.
/// </param>
/// <param name="Url">
/// Where to fetch it, past any cache; for a withdrawn item, this address answers 410. Absolute if the site's own
/// address (Campaign:BaseUrl) is set; otherwise a path, because there is no request from which the server could read
/// its own address. For programmes, that of the first day concerned; null when the decision is for the whole country
/// and the endpoint does not follow just one place.
/// </param>
/// <param name="Notice">
/// What an officer says to everybody who has a copy, if it was recalled or corrected; otherwise null.
/// </param>
/// <param name="Programme">What was decided about programmes; otherwise null.</param>
/// <param name="Result">Whose sums are different; otherwise null.</param>
/// <param name="Post">
/// What goes out for the item on social networks, of the messages post.*; null when it is not public any more or no
/// longer matches: take the post down.
/// </param>
internal sealed record ApiChangeNotice(
    long Seq,
    Guid Id,
    string Type,
    string Action,
    string Reason,
    ImmutableArray<string> Languages,
    string Match,
    string? Url,
    ApiRecall? Notice,
    ApiProgrammeChange? Programme,
    ApiResultChange? Result,
    ApiPost? Post
);

/// <summary>Sent when changes can no longer be listed one by one: read the lists again.</summary>
/// <param name="Type">changes.lost.</param>
/// <param name="Timestamp">When the message was queued, UTC.</param>
/// <param name="Data">Where the log stands.</param>
internal sealed record ApiLostMessage(string Type, DateTime Timestamp, ApiLostNotice Data);

/// <summary>Where the log stands.</summary>
/// <param name="Seq">The newest sequence; read the lists with it as minVersion.</param>
internal sealed record ApiLostNotice(long Seq);

/// <summary>Sent on request, as a test.</summary>
/// <param name="Type">webhook.test.</param>
/// <param name="Timestamp">When the message was queued, UTC.</param>
/// <param name="Data">A greeting.</param>
internal sealed record ApiTestMessage(string Type, DateTime Timestamp, ApiTestNotice Data);

/// <summary>A greeting.</summary>
/// <param name="Message">Its words.</param>
internal sealed record ApiTestNotice(string Message);
