using Campaign.Core.Publication;

namespace Campaign.Web.Http.Queries;

/// <summary>Finds the items of a type that contain certain words. Lists with <c>q</c> use it.</summary>
public interface IWordFilter
{
    /// <summary>
    /// Every item of a type that contains the words. Null when that is unknown, because the index is still being built
    /// or has not caught up with the log.
    /// </summary>
    /// <param name="words">The words as typed; a text without words matches nothing.</param>
    /// <param name="type">The type.</param>
    /// <param name="seq">The log sequence of the caller's snapshot.</param>
    IReadOnlySet<(Guid Id, string Language)>? Matching(string words, ItemType type, long seq);
}
