using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Publication;
using Campaign.Core.Wording;
using Campaign.Web.Items;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Forms;

/// <summary>Posts of messages and events, made as <c>/forms</c> makes them.</summary>
internal sealed class Posts(FormsApi forms, ItemKinds kinds) : IPosts
{
    private static readonly ItemType[] Types = [ItemType.Message, ItemType.Event];

    public bool Has(ItemType type) => Types.Contains(type);

    public bool MayGoOut(PublishedItem item, CampaignSnapshot snapshot, DateOnly today) =>
        !FormUse.NotToday(item, snapshot, today).Any();

    public ApiPost? Of(Change row, CampaignSnapshot snapshot, string baseUrl, DateOnly today)
    {
        if (!Has(row.Type) || snapshot.Find(row.Id, row.Language) is not { } item)
            return null;
        var at = new Links(kinds, snapshot, baseUrl, today);
        var texts = forms.TextsOf(item, snapshot);
        TextForm Form(TextFormKind kind) => texts.Single(x => x.Kind == kind);
        var (post, caption, alt) = (Form(TextFormKind.Post), Form(TextFormKind.Caption), Form(TextFormKind.AltText));
        var notToday = FormUse.NotToday(item, snapshot, today).ToList();
        // A program that posts whatever it is given gets nothing that may not go out.
        string? Ready(TextForm form) => notToday.Count == 0 && form.State == FormState.Ready ? form.Text : null;
        var text = Ready(post);
        return new(
            text is null ? "notToPost" : "ready",
            [.. notToday, .. new[] { post, caption }.Where(x => x.State != FormState.Ready).SelectMany(Reasons)],
            item.Language,
            item.Title,
            text,
            Ready(caption),
            text is null ? [] : TagsIn(text),
            Ready(alt),
            text is null ? [] : Pictures(item, snapshot, at),
            at.WebUrl(item),
            item.Header.ValidFrom,
            item.Header.ValidUntil
        );
    }

    private ImmutableArray<ApiPostPicture> Pictures(PublishedItem item, CampaignSnapshot snapshot, Links at) =>
        [
            .. FormChannel
                .All.Single(x => x.Name == FormChannel.Social)
                .Offered(item, forms.RulesOf(item, snapshot), snapshot)
                .Select(x => ApiFormFile.Of(x, item, at))
                .Select(x => new ApiPostPicture(x.Name, x.Width!.Value, x.Height!.Value, x.Url)),
        ];

    private static IEnumerable<string> Reasons(TextForm form)
    {
        var name = form.Kind == TextFormKind.Post ? "Bài đăng" : "Lời dưới clip";
        yield return form.State == FormState.TooLong
            ? $"{name} dài {form.Characters} ký tự, nhiều nhất {form.MaxCharacters}: cần người rút ngắn."
            : $"{name}: chưa có mẫu nào dùng được.";
        foreach (var note in form.Notes)
            yield return note;
    }

    private static ImmutableArray<string> TagsIn(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(x => x.Length > 1 && x[0] == '#')];
}
