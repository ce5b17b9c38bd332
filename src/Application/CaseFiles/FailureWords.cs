namespace CaseTracker.Application.CaseFiles;

/// <summary>Why a document could not be made, and what to do about it.</summary>
public static class FailureWords
{
    public static string Of(string code) => code switch
    {
        "no_access" => "Whoever asked for it may not see the case any more.",
        "refused" => "It may not be made like this any more: something it rests on has changed.",
        "identities_refused" => "An identity could not be revealed to who asked. Check the grants of the victim coordinator.",
        "pdf_standard" => "A character in it has no printable form in any of the fonts.",
        "too_many_pages" => "A part of it is too long even for a volume.",
        "timeout" => "The engine took too long and was stopped.",
        "out_of_memory" => "The engine needed more memory than it may have.",
        "engine_missing" => "The engine that draws documents is not installed here. Tell the administrator.",
        "sandbox_unavailable" => "The engine cannot be shut in here, so it was not started. Tell the administrator.",
        "content_damaged" => "A stored file could not be read. See the incidents of the evidence.",
        _ => "The engine failed. If trying again does not help, tell the administrator.",
    };
}
