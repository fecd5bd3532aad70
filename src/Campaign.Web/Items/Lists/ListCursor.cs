using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using Campaign.Core.Publication;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Items.Lists;

/// <summary>
/// The end of a page of a list: sort key and id of its last item. The server stores nothing for it, so it survives
/// restarts, new items and the withdrawal of the item it names.
/// </summary>
internal readonly record struct ListCursor(string SortKey, Guid Id)
{
    public static ListCursor After(PublishedItem item) => new(item.SortKey, item.Id);

    public override string ToString() =>
        Base64Url.EncodeToString([.. Id.ToByteArray(), .. Encoding.UTF8.GetBytes(SortKey)]);

    /// <exception cref="ProblemException">The text is not a cursor.</exception>
    public static ListCursor Parse(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            if (bytes.Length >= 16)
                return new(Encoding.UTF8.GetString(bytes.AsSpan(16)), new Guid(bytes.AsSpan(0, 16)));
        }
        catch (FormatException)
        {
            // The exception below explains it in the API's terms.
        }
        throw new ProblemException(ProblemType.InvalidCursor, $"cursor: {text}")
        {
            Members = new FaultyParameter("cursor"),
        };
    }

    /// <summary>Index of the first item after this position.</summary>
    public int StartIn(ImmutableSortedSet<PublishedItem> list)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = IsBefore(list[middle]) ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    private bool IsBefore(PublishedItem item)
    {
        var byKey = string.CompareOrdinal(SortKey, item.SortKey);
        return byKey < 0 || (byKey == 0 && Id.CompareTo(item.Id) < 0);
    }
}
