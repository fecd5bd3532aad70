using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>
/// Knows which places documents speak to, and whether an officer of a province may decide for them. The application
/// supplies it.
/// </summary>
public interface IAddressAuthority
{
    /// <summary>
    /// The type's name, when only groups that work for the whole country make and change such documents.
    /// </summary>
    /// <param name="alias">The type.</param>
    string? CentralName(string alias);

    /// <summary>
    /// Why an officer confined to provinces may not have the document say what it says; null when they may.
    /// </summary>
    /// <param name="officer">The officer.</param>
    /// <param name="document">The document.</param>
    /// <param name="ancestors">Ids of the documents that are or will be above it, top first.</param>
    /// <param name="published">Whether its published values are meant rather than its draft.</param>
    string? Refusal(Officer officer, IContent document, IReadOnlyList<int> ancestors, bool published);
}

/// <summary>Stands in where documents speak to no places.</summary>
internal sealed class NoAddresses : IAddressAuthority
{
    public string? CentralName(string alias) => null;

    public string? Refusal(Officer officer, IContent document, IReadOnlyList<int> ancestors, bool published) => null;
}
