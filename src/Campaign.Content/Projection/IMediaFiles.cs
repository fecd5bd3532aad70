using Campaign.Core.Materials;

namespace Campaign.Content.Projection;

/// <summary>Finds uploaded files.</summary>
public interface IMediaFiles
{
    /// <summary>
    /// The file of a media item; null when it is gone, in the recycle bin, has no file yet, or when another file has
    /// replaced the one that was asked for and it is no longer served.
    /// </summary>
    /// <param name="media">The item.</param>
    /// <param name="version">Which version of it; 0: the one it has now.</param>
    MaterialFile? Find(Guid media, int version = 0);
}
