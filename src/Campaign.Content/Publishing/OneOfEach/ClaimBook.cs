using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>
/// Remembers who ever claimed what, in the database, so that a claim is checked under the write lock without reading
/// every document. Who is in the book need not hold the claim any more: that is asked of the document itself.
/// </summary>
internal sealed class ClaimBook(IKeyValueService values, IContentService documents, Claims claims)
{
    private readonly AsyncLocal<IReadOnlySet<Guid>?> _together = new();

    /// <summary>
    /// Documents whose values are replaced together, by a file that is checked as a whole: among them two may change
    /// places, and none counts as holder before it has its new values.
    /// </summary>
    public IDisposable Replacing(IReadOnlySet<Guid> keys)
    {
        _together.Value = keys;
        return new End(this);
    }

    /// <summary>Writes down that the document makes a claim.</summary>
    public void Add(Claim claim, Guid key)
    {
        var holders = Holders(claim);
        if (holders.Contains(key))
            return;
        var there = holders.Where(x => documents.GetById(x) is not null);
        values.SetValue(claim.Id, string.Join(',', there.Append(key).Select(x => $"{x:N}")));
    }

    /// <summary>The others that hold the claim by what is published of them.</summary>
    public IEnumerable<IContent> Public(Claim claim, Guid but) =>
        Others(claim, but).Where(x => x.Published && Holds(x, claim, published: true));

    /// <summary>The others that hold the claim by their drafts or by what is published of them.</summary>
    public IEnumerable<IContent> Any(Claim claim, Guid but) =>
        Others(claim, but)
            .Where(x => Holds(x, claim, published: false) || (x.Published && Holds(x, claim, published: true)));

    private IEnumerable<IContent> Others(Claim claim, Guid but) =>
        Holders(claim)
            .Where(x => x != but && _together.Value?.Contains(x) != true)
            .Select(documents.GetById)
            .OfType<IContent>()
            .Where(x => !x.Trashed);

    private bool Holds(IContent content, Claim claim, bool published) =>
        claims.Of(content, published).Any(x => x.Text == claim.Text);

    private List<Guid> Holders(Claim claim) =>
        [
            .. values
                .GetValue(claim.Id)
                ?.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(x => Guid.ParseExact(x, "N"))
                ?? [],
        ];

    private sealed class End(ClaimBook book) : IDisposable
    {
        public void Dispose() => book._together.Value = null;
    }
}
