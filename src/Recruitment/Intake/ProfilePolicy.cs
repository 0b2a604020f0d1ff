namespace Recruitment.Intake;
public static class ProfilePolicy { 
 public static CandidateProfile Apply(CandidateProfile known, ProfilePatch patch) => known;
 public static Profile Only(Profile profile, IEnumerable<string> fields) => profile; }
