using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Messages;
using Campaign.Core.Vocabularies;
using Campaign.Web.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaign.Web.Messages;

/// <summary>What a reader asked for; empty lists match everything.</summary>
public sealed record MessageFilter(
    ImmutableArray<int> Years,
    IReadOnlyList<string> Audiences,
    IReadOnlyList<string> Groups,
    bool AnyYearOnly
)
{
    public bool IsEmpty => Years.IsEmpty && Audiences.Count == 0 && Groups.Count == 0 && !AnyYearOnly;

    /// <summary>Whether the message matches. One without audiences is for everyone.</summary>
    public bool Takes(KeyMessage message) =>
        (Years.IsEmpty || (message.Header.Edition is { } year && Years.Contains(year)))
        && (
            Audiences.Count == 0
            || message.Header.Audiences.IsEmpty
            || message.Header.Audiences.Any(x => Audiences.Contains(x))
        )
        && (Groups.Count == 0 || (message.Group is { } group && Groups.Contains(group)))
        && (!AnyYearOnly || message.Evergreen);

    /// <summary>Address of the list with one of these choices removed.</summary>
    public string Without(string name, string value) => Address(Pairs().Where(x => x != (name, value)));

    /// <summary>Address of the list with these choices.</summary>
    public string Address() => Address(Pairs());

    private static string Address(IEnumerable<(string Name, string Value)> pairs) =>
        QueryHelpers.AddQueryString(
            "/thong-diep",
            pairs.Select(x => new KeyValuePair<string, string?>(x.Name, x.Value))
        );

    private IEnumerable<(string Name, string Value)> Pairs() =>
        Years
            .Select(x => ("nam", x.ToString(CultureInfo.InvariantCulture)))
            .Concat(Audiences.Select(x => ("cho", x)))
            .Concat(Groups.Select(x => ("nhom", x)))
            .Concat(AnyYearOnly ? [("han", MessagePages.AnyYear)] : []);
}

/// <summary>The list of messages: the groups on this page, and the total numbers of messages and groups.</summary>
public sealed record MessagesModel(
    IReadOnlyList<MessageGroup> Groups,
    int Count,
    int GroupCount,
    ListPart<KeyMessage> Part,
    MessageFilter Filter,
    IReadOnlyList<(int Year, int Count)> Years,
    IReadOnlyList<Term> Audiences
);

/// <summary>Messages of one year and group, in the order of their source.</summary>
public sealed record MessageGroup(string Name, int? Year, IReadOnlyList<KeyMessage> Messages)
{
    /// <summary>Groups in the order of the list, newest year first.</summary>
    public static IReadOnlyList<MessageGroup> Of(IEnumerable<KeyMessage> messages, PageContext context)
    {
        var order = context.Snapshot.Vocabularies[VocabularySet.MessageGroup].Terms.Select(x => x.Alias).ToList();
        return
        [
            .. messages
                .GroupBy(x => (Year: x.Header.Edition, x.Group))
                .OrderByDescending(x => x.Key.Year ?? 0)
                .ThenBy(x => x.Key.Group is null ? int.MaxValue : order.IndexOf(x.Key.Group))
                .Select(x => new MessageGroup(
                    x.Key.Group is null ? "Các thông điệp" : context.Term(VocabularySet.MessageGroup, x.Key.Group),
                    x.Key.Year,
                    [.. x.OrderBy(m => m.Order)]
                )),
        ];
    }
}

/// <summary>One message.</summary>
public sealed record MessageModel(KeyMessage Message, Translation<KeyMessage> Translation);
