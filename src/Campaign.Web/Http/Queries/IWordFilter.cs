using Campaign.Core.Publication;

namespace Campaign.Web.Http.Queries;

/// <summary>Finds the items of a type that have words; lists with <c>q</c> ask it.</summary>
public interface IWordFilter
{
    /// <summary>
    /// Every item of a type that has the words. Null when that cannot be said now, because the index is being built or
    /// has not followed the log so far.
    /// </summary>
    /// <param name="words">As typed; without a word in it nothing matches.</param>
    /// <param name="type">The type.</param>
    /// <param name="seq">The sequence of the caller's snapshot.</param>
    IReadOnlySet<(Guid Id, string Language)>? Matching(string words, ItemType type, long seq);
}
