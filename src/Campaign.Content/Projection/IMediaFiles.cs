using Campaign.Core.Materials;

namespace Campaign.Content.Projection;

/// <summary>Finds uploaded files.</summary>
public interface IMediaFiles
{
    /// <summary>The file of a media item; null when it is gone, in the recycle bin, or has no file yet.</summary>
    MaterialFile? Find(Guid media);
}
