using System.Globalization;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Pages;

namespace Campaign.Web.Messages;

/// <summary>The list of key messages, and a page for each.</summary>
internal static class MessagePages
{
    /// <summary>Query parameters of the list: years, audience, group, "only those for any year", page.</summary>
    internal static readonly string[] Parameters = ["nam", "cho", "nhom", "han", ListPart.Parameter];

    internal const string AnyYear = "quanh-nam";

    /// <summary>The list with its filters.</summary>
    public static Page List(PageContext context)
    {
        var all = context.Snapshot.All<KeyMessage>().ToList();
        var years = all.Select(x => x.Header.Edition).OfType<int>().Distinct().OrderDescending().ToList();
        var audiences = context
            .Snapshot.Vocabularies[VocabularySet.Audience]
            .Terms.Where(x => all.Any(m => m.Header.Audiences.Contains(x.Alias, StringComparer.Ordinal)))
            .ToList();
        var groups = context.Snapshot.Vocabularies[VocabularySet.MessageGroup].Terms;
        var query = context.Query;
        var filter = new MessageFilter(
            [
                .. query
                    .Choices("nam", [.. years.Select(Text)], "năm")
                    .Select(x => int.Parse(x, CultureInfo.InvariantCulture)),
            ],
            query.Choices(
                "cho",
                [.. context.Snapshot.Vocabularies[VocabularySet.Audience].Terms.Select(x => x.Alias)],
                "đối tượng"
            ),
            query.Choices("nhom", [.. groups.Select(x => x.Alias)], "nhóm"),
            query.Choice("han", [AnyYear], "thời hạn") is not null
        );
        var shown = MessageGroup.Of(all.Where(filter.Takes), context);
        var part = ListPart.Asked(query, [.. shown.SelectMany(x => x.Messages)]);
        var model = new MessagesModel(
            MessageGroup.Of(part.Items, context),
            shown.Sum(x => x.Messages.Count),
            shown.Count,
            part,
            filter,
            [.. years.Select(x => (x, all.Count(m => m.Header.Edition == x)))],
            audiences
        );
        return Page.Of<MessagesView, MessagesModel>(
            model,
            new PageHead(part.Number == 1 ? "Thông điệp" : $"Thông điệp, trang {part.Number}")
            {
                Description = "Lời ngắn để in, treo, đăng và phát trên loa, đúng nguyên văn văn bản ban hành.",
                Theme = context.CurrentTheme,
            }
        );
    }

    /// <summary>One message, in Vietnamese or in another of its languages.</summary>
    public static Page One(PageContext context)
    {
        if (context.Snapshot.FindBySlug<KeyMessage>(ItemType.Message, context.Segment("slug")) is not { } message)
            return context.Missing(ItemType.Message, context.Segment("slug"));
        var shown = Translation.Of(context, message);
        return Page.Of<MessageView, MessageModel>(
            new MessageModel(shown.Item, shown),
            new PageHead(shown.Item.Text)
            {
                Description = shown.Item.HelpLine,
                Theme = context.CurrentTheme,
                Picture = SiteAddress.OfPicture(shown.Item),
            }.In(context, shown)
        );
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
