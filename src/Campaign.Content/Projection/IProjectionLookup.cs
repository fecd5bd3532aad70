using Campaign.Core.Materials;

namespace Campaign.Content.Projection;

/// <summary>What a document's record needs to know of other documents.</summary>
public interface IProjectionLookup
{
    /// <summary>The alias of a campaign by its key; null when the key is not a campaign's.</summary>
    string? Campaign(Guid key);

    /// <summary>An edition's campaign and year by its key; null when the key is not an edition's.</summary>
    (string? Campaign, int Year)? Edition(Guid key);

    /// <summary>The ref of a place by its key; null when the key is not a place's or the place is not public.</summary>
    string? Place(Guid key);

    /// <summary>
    /// The ref of the place whose folder this is; empty when that place is not public; null when the key is not that of
    /// a province's folder.
    /// </summary>
    string? ProvinceOfFolder(Guid key);

    /// <summary>Whether the key is a legal document's.</summary>
    bool IsLegalDocument(Guid key);

    /// <summary>The key of an organisation by its slug; null when there is none.</summary>
    Guid? Organisation(string slug);

    /// <summary>An uploaded file; null when it is gone.</summary>
    /// <param name="media">The media item.</param>
    /// <param name="version">Which version of it; 0: the one it has now.</param>
    MaterialFile? File(Guid media, int version);

    /// <summary>Whether another item of the type and language has this slug.</summary>
    bool IsTaken(Core.Publication.ItemType type, string language, string slug, Guid by);
}
