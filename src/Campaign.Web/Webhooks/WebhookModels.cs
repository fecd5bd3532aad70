using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Web.Http.Problems;
using Campaign.Web.Items;
using Campaign.Web.Mail;
using Campaign.Web.Storage.Outboxes;

namespace Campaign.Web.Webhooks;

/// <summary>The settings of an endpoint.</summary>
/// <param name="Url">Where messages go; https.</param>
/// <param name="Types">Item types to be notified of, programme for decisions about programmes, result for sums of
/// accepted reports, or post for ready posts of messages and events; none: all but post.</param>
/// <param name="Places">Codes of places; changes that concern one of them are sent. None: all.</param>
/// <param name="Enabled">Whether messages are sent.</param>
/// <param name="Contact">E-mail address of an office that is told when the server disables the endpoint.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WebhookRequest(
    string Url,
    string[]? Types = null,
    string[]? Places = null,
    bool Enabled = true,
    string? Contact = null
)
{
    // Types of rows that are of no item.
    private static readonly string[] Beside =
    [
        ProgrammeEdit.ChangeType.Name,
        ResultArea.ChangeType.Name,
        WebhookFilter.PostType,
    ];

    /// <exception cref="ProblemException">A field is invalid.</exception>
    public WebhookRequest Checked(CampaignSnapshot snapshot, ItemKinds kinds, WebhookReach reach)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || Url.Length > 2000)
            throw ProblemException.Field(
                "url",
                "must be an address without user or password, of at most 2000 characters."
            );
        if (url.Scheme != Uri.UriSchemeHttps && !reach.AllowsPlain(url))
            throw ProblemException.Field("url", "must begin with https://.");
        if (WebhookReach.Literal(url) is { } address && !reach.Covers(address))
            throw ProblemException.Field("url", "must lead to a public address.");
        if (Types?.FirstOrDefault(x => kinds.Find(x) is null && !Beside.Contains(x)) is { } type)
            throw ProblemException.Field("types", $"there is no type {type}.");
        if (Places?.FirstOrDefault(x => snapshot.Places.Find(x) is null) is { } place)
            throw ProblemException.Field("places", $"there is no place {place}.");
        if (Contact is not null && !MailAddresses.IsOne(Contact))
            throw ProblemException.Field("contact", "must be one e-mail address.");
        return this;
    }

    /// <summary>The same for the same wish, however its JSON was written.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));

    public void ApplyTo(WebhookEndpoint endpoint)
    {
        (endpoint.Url, endpoint.Enabled) = (Url, Enabled);
        endpoint.Types = string.Join(' ', Types ?? []);
        endpoint.Places = string.Join(' ', Places ?? []);
        endpoint.Contact = Contact;
        if (Enabled)
            (endpoint.DisabledReason, endpoint.DisabledAt, endpoint.FailingSince) = (null, null, null);
    }
}

/// <summary>An endpoint.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where messages go.</param>
/// <param name="Types">Item types it is notified of; empty: all but post.</param>
/// <param name="Places">Codes of places; empty: all.</param>
/// <param name="Enabled">Whether messages are sent.</param>
/// <param name="DisabledReason">Why it was disabled by the server.</param>
/// <param name="FailingSince">Since when every attempt has failed; null after a success.</param>
/// <param name="Contact">The address that is told when the server disables it.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="Secret">The signing secret; present only right after it was made.</param>
internal sealed record ApiWebhook(
    Guid Id,
    string Url,
    string[] Types,
    string[] Places,
    bool Enabled,
    string? DisabledReason,
    DateTime? FailingSince,
    string? Contact,
    DateTime CreatedAt,
    string? Secret
)
{
    public static ApiWebhook Of(WebhookEndpoint x, string? secret = null) =>
        new(
            x.Id,
            x.Url,
            Words(x.Types),
            Words(x.Places),
            x.Enabled,
            x.DisabledReason,
            x.FailingSince?.UtcDateTime,
            x.Contact,
            x.CreatedAt.UtcDateTime,
            secret
        );

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Endpoints.</summary>
/// <param name="Items">The endpoints.</param>
internal sealed record ApiWebhooks(IReadOnlyList<ApiWebhook> Items);

/// <summary>A message to an endpoint.</summary>
/// <param name="Number">Its number; 0 before it is stored.</param>
/// <param name="MessageId">webhook-id.</param>
/// <param name="Type">Type of the message.</param>
/// <param name="State">pending, delivered or failed.</param>
/// <param name="Attempts">Attempts made since it was queued, or sent again by hand.</param>
/// <param name="NextAttemptAt">When it is tried next; null if it is finished.</param>
/// <param name="LastStatus">The last HTTP status; null without an answer.</param>
/// <param name="LastError">What went wrong last.</param>
/// <param name="CreatedAt">When it was queued.</param>
/// <param name="DeliveredAt">When the endpoint accepted it.</param>
/// <param name="Body">The message, as it was signed.</param>
internal sealed record ApiDelivery(
    long Number,
    string MessageId,
    string Type,
    string State,
    int Attempts,
    DateTime? NextAttemptAt,
    int? LastStatus,
    string? LastError,
    DateTime CreatedAt,
    DateTime? DeliveredAt,
    string Body
)
{
    /// <summary>The states and their names.</summary>
    public static readonly (string Name, MessageState State)[] States =
    [
        ("pending", MessageState.Waiting),
        ("delivered", MessageState.Sent),
        ("failed", MessageState.Dead),
    ];

    public static ApiDelivery Of(WebhookDelivery x) =>
        new(
            x.Id,
            x.MessageId,
            x.Type,
            States.Single(y => y.State == x.State).Name,
            x.Attempts,
            x.State == MessageState.Waiting ? x.NextAttemptAt.UtcDateTime : null,
            x.LastStatus,
            x.LastError,
            x.CreatedAt.UtcDateTime,
            x.SentAt?.UtcDateTime,
            x.Body
        );
}

/// <summary>From where changes are sent again.</summary>
/// <param name="After">Every change with a higher sequence is sent, whether it was delivered or not.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WebhookReplay(long After);

/// <summary>Deliveries.</summary>
/// <param name="Items">The deliveries, newest first.</param>
internal sealed record ApiDeliveries(IReadOnlyList<ApiDelivery> Items);
