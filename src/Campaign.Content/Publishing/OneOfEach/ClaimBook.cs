using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>
/// Remembers who ever claimed what, in the database, so that a claim is checked under the write lock without reading
/// every document. A document in the book may no longer hold the claim: the document itself is asked.
/// </summary>
internal sealed class ClaimBook(IKeyValueService values, IContentService documents, Claims claims)
{
    private readonly AsyncLocal<IReadOnlySet<Guid>?> _together = new();

    /// <summary>
    /// Documents whose values are replaced together, by a file that is checked as a whole: among them two may swap, and
    /// none counts as a holder before it has its new values.
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

    /// <summary>The other documents whose published values hold the claim.</summary>
    public IEnumerable<IContent> Public(Claim claim, Guid but) =>
        Others(claim, but).Where(x => x.Published && Holds(x, claim, published: true));

    /// <summary>The other documents whose drafts or published values hold the claim.</summary>
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
