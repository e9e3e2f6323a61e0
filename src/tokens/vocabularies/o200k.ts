/**
 * Written by `tsx bench/fit/fit.ts o200k`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of o200k_base: GPT-4o and later models of OpenAI. More exact than `core`, and 6 kB larger.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const o200k: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'o200k',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 1 },
    { axes: 4, step: 1 },
    { axes: 5, step: 1 },
    { axes: 6, step: 1 },
    { axes: 7, step: 2 }
  ],
  packed:
    '_gcgg]b(OEga5JZ,>_ME]1HXM[f3*c*gGg)CAOA)H.+L=~XJ1>[[bUG+8:GPM]gKXC`LeX6WG`H-2?)ac?O`D66GeUPL-4Zg]>.IFf0e[J_EfD/Y' +
    'C4FI542<O3c0g6N=QWJ.EFIQK(O2S.VS=O5:4(,/K.`e00Wd7f=L.N_?*Y)U2Hc.b2VSL;-QVQ`>/J~:(2@A:W)0M:gL=TRF7OUf4f8IUR))MGT*' +
    'FLAX,Q_F=e6.6WRPH_PS([M5(VYcLF[G?(8)0EB8FeJ55dI0<UU;(a@a36fXSL9611,LYc*J9:d(YXFT0R@?*Rd`-bcf:4W[+)BP8SHQ>2a?c*S@' +
    'BURFY)EF~*L@_0b?aP^TYed)HCM*?4[aSf;D2UG22[@b/C?e-5ad:K3K1+7geMcaGM6AQS6D>-(f5(/K=_~Gg~K0F4`aQb[Qb@V<aB3aYLJ,~-F5' +
    '~>O[bCU<+V7@+QU0eS(C)9(XBOX*M?,G)/L39K_;^`>P]LK@-@I38F`Zg(a<:D2gg~WZV6QK_c+eRK/WF)7?ZE0ME~XQ6K8*9[X@;-V+94bI)W7L' +
    '~]>YdcD[=@eee)]R9)RD4`RY+EbY1@]T9@Fa67)cg~Eeg_NH5MCDXff]N]8F,8~gd5]AZfJJQbb~4@)7Z?E74f]g^MOH-CGK?A.W9>XH9^X^H>~~' +
    '+(()7gKO:KBF<UbK3GQ(0,;^Wc3?9~)ZZ>f<`Z)-8E@-N[]+9>81Q2F7/MW]24JK:O7N~dO~-Hd(`e6e585Z:LS>Q]MV4@:-fG=))/7;aAG;/9),' +
    'GT-A^M=-()SKAJM,2>I-((AGH>F2H6/S54Z(4]W,,9ID]Y]MeB7*aL]E(,Qe0eSQ3fbP./U1B=(?S>T/cAf86(J]dB;d5>5=,aRW^9J);1.=X=QL' +
    '7F8D-Q:ZUATY)0-S3-AD(f..*ccJF~UO^Ie:QMPK;(2N.PfV80R1GSJ~d>SC9GF~),I8`b61f/NWE()D?)O[.43Y9_G>?D5PF?TODSOM/HV~If/M' +
    'EJPNKLc5*9B`:d2BIJ`+=gMGTGO=`TYL?]E6`MfQ](0`>37)N@U3;7Z157*9RCNB_J=S>KUB97<O(g@~NYRdgM`01EF5TU92-VHC`,4.XQXPd]4G' +
    'BSGM:SCfQF=-5N@5+bF;W@cG>3*>2)dbDD>-W92)SS-IZ:=N~G+AZB_*UE[YJ?U:;*J=:?3EFBFX:BHIf@g-)](@E[]>TG4cJ+WUB@ebX6F-ZI5L' +
    'M@US01e[(.2V<7aJ>/a<F:.KQAdOa/L)=T<fR1,Cf@Za8O8@^)<LPRQ0_bB2)~FWX2^g0e0Q>1BU8~XB)75;:(MHbMg,/AT6Zg2B8_FN1J0QQP@-' +
    'T*)FIH9.[0`WPRE9POdfcHJT;52,CA5P+B@/8G,UT>,MOA38TYd1dJF-,@]4~(6LD+4O?-X(*BfNg?MQDDL12?:]]UP=/BOA4W:<YagIME1E004F' +
    'RNIN+UBFC8UAF0C9]Y[-;LB,50Y8RZHWD_;C;>F+B_.A=b)0/H);7M[SSA.XDS)P)4K-Ud^)F~(c/8`,Y80EGSWE41g;ceU8/>f=VD,]^/K320@Y' +
    'g_gcK0<~bE>?M[TNbgU[TWa2E7G8_)QB/61UgdPTN=bQaGUaUYXU=g?/IV62W?DdHBe5AMVbcJ/gQNM7`_VcO;/;4QX`K@/:M.W*Q^YQ59Pe*DdC' +
    'W;PCdeRgNR>NfX,d2gHZ4XU]9__QEVPXI;>W`,?LQUQJ)Ja]Rb-_^E,^K5/4ZSS(+ObccG_9~(Z,/>64B**O6fRa*Q0PSXQ@b9f56C92:T`^<2bC' +
    'FEDR/]OA]+~1e;3C1@_G//[b,3R9<VUcLZ^,M7IcJ`f^=H:Q],ag)W^55BHCLSMJYXa3E[_[FNI,?NEbSHUJ8R[C[gS?O)<*-_2c~RQH).]@@@CX' +
    'V]24H@[145g=W83;^~7C+Hf6<-fTST175<86AeS`6Y/@81)TP/VV@EK2de=C;Z@^)IYWLZ655JYfaB0?W?Kb4TYMX04WO6NRg?.<DbNeL;7ObY74' +
    'aNK:.OYZQ[4~Mg[>KER+[NcH5(AJN^6e1;+7GAGV~-2EENTT;,U@L1d@Qa<U^Dgg>;.B+.A(U6.W-B86<:RO~T(dO)O7(g70fMBF(;>/L9Z,=gJX' +
    '9B0RDZE557[b6PM2`c,58cDC]:_,OYGg_Ca*AKZCG2O^W?.XMQeUD]4Wf~g8=cBIW26F4/fdL@b@b.*cAUbYCc?e^V2LC3Z]X84=0PL2DDP,TOgX' +
    ']];GW0UBP4?0V.Jf[LBKR_QLOg`1RJ:KK-.:V9^5gF-U95+HB9/A5Q3J>UbO>UD,8*DTcS-BOBK+Hd3[c.U3M=MH684DZZHX]>R/FYFT+O[SSG1*' +
    'P24O@0G<,=Qd:GUJ3IZSW+:Vc0A3GLc+BFMN=`5fe5da0fgHY;_/OJ_DE(eSJ(@c13)~ZN*O+dRYJa<?PB,*=fZK9H3438TJa`[R78EgM.9;]U(I' +
    '*_:fF@GVN:,d;46f/fHW3H[)F_Q1Gc:II[EHV]Jf`b>LQQAd<Yd28)`2*VCE^fRJJ.^*9>R;NSNW5EEOUaNg~KSYfb]c=DY[e?SW>JW~X*+T`OSC' +
    'XQK?QV;JCKGdMg`=>>2~-f.-Ag_?X5K?_dRD^RaSHL88?KZ1E(gZ9F^.feVX:GcOB16F.f?2L_SBPN(GF1Ad>Be9,(g(*-26?K1[/WS.Df(bMd4M' +
    'FVH;KQ[,+;+;YL>)efbFbE1P@gNMNF]51,>L[V;?C:a;6N*(g_X2P=)-E5]WNC.])<744AAD50+Z;EQ:=>f-`=,8@Xd~]?Fdd3_a`fB4<K(DNYb/' +
    '.7<XU3H^X:AS[d`]=g*U(?K+L>FU>7e]6a1:^YZDY6Re+A`JHO(AB,538TE+a7df,_,Y-cD]=C~KQYRbEBHK?N4=@WU1dI+TG4(bDS~SF-Cg,FcZ' +
    'b.eaCBcET2P7fSG?PVRcV^bND2;H3~V<_375Y0TYT@?4:HJYW6I*f<Ac[P5~b0b/T>aQ]J7V]NMKL0?S/LU@^)3YP91A1><E1PRSL<Kb1e/N@b.5' +
    '9V0cVZ=<+)7?5QP?4gN5R0I:>H@;^[<2dS,UYe8c]>2Z+TdfK-4PDbd`GFH;4IgOJFVS52M(H[_Q<@JXOQU3V/QA^]?S>_UFf=P6c<2T1]ZG(_`W' +
    '`W05=Z.KHf>=1]H;?PF4[(dD96H*I04?~+QJ)7Y*8732aH7-CeG5a0_5:VEQS`>[AQPNII/+E/_Yc[S@S`MJJZ~=>50dB1ZHG0RcQ3W19R[Pf.E8' +
    'M;+,_.Z?JRKZIGQRWg>5=V-IE+003d`GY7*G@DWHROeNER<d86;FGbG,EeM9)5N*_ODMNUK7dI,C.D>SBT@eg;.E6VT,_F7.7Ig/QYYH;`;UUE:(' +
    'W2]<e4S>@TAR,ZR)SOb><9[X:M+EI:.eX>ZTFE@_-[(3I7Y~b2NPXGDKB=IV.9dR^F*bbfYHY58CU9,M<dJ@Y,QJL,L.ScVN7O@fPM(..8G>/TMP' +
    ',CAb)35HIe_[X^IPDRKb_]~S`6b(TLM0O9NAOP-~HMJ~2+>G~US8f4)YHVZ044X9d1=Y@9*QVd.NOJM:]*+dI/--8876?BFgN4gN*:HNaAP@X3Ee' +
    'AAAYH;d`QG]:;?/f([USfJ5O[>4bY.^)8eR.-^cc3VSK~>6,9~)R16;DZ(Ba[T4?LB=bDJK,^L<f_I_e[PC3a@V]bQ;N504]_79AC>3?+^,ZMbLO' +
    'S58EQ<2e;=G-P8VW)f`T51CcS;f60+)g)0.3ZO7;84?ZCG1Ga`OJB14A4a[5,-+8cc;bf*]H(5^(O^CIS]F=]U^Q8Q8Y*/XIfTbQA)VXfTg+gaIX' +
    'HX,SE7DGQ)X_K34+~cF6Pd1Q`W*_aJOHXQ:*<VB3,N:Z;7T;8(EVZ4b,2E)2g06:;T/?<+(E29[4L@__bSRQ_a6B3BYcZHXHHDH>N?L]J+.g_c4?' +
    '>E>4B)*)F4TJT27R8WKJ[6RfO:cbFT;J7A-@GKdB?3HgWS*>4UbJP@:+85I_<1RYFK7a,`^7GF3DP4BYCWSf(8Xfd:R<5G:[),/~>b,HP/1ULJYT' +
    '=^0,3A.@b8V)bA:Ye~PJPJ(^]NS*AJ4XYV]KPD+T3_@Pb1`>~1G-Yd2eF<KRF/?8V.]D)QI3b><X9DU^31MNXb?^.OJHF?gH=3=d,;O.GUXV6+3+' +
    'EaIgcc/8FB1*?8Ie6:<)LZ>1@bQ_:PO?JXGJ5Ia0;+f2IU`M6))N0^2A_BK/FaPQ?(>b-(N4-a=_9f)TG44>FYdU0A-6@?N.*B~~2PPO*UB7.HEF' +
    'H95AA<4F,VBIb(68ITQIN@eag7L5=9)CCL`?)^FcE+0OWK;7+II.>YP;O8*3*P[c(7[R=AXB7?8GD*dW?J*ePU.RFZ~c)?:f4K.bRBXa)fdR;69[' +
    'I`egQ^~beCgA?BYHb:O2gZgQ`,]9I=]XGFb*~N:@2GaDR@P@H(,XPBQeaQeT`@JB,QS0+4(E;5[DG3+~[<MgR@IXC2JY_f;K?(4f8SW9OXMH4K2d' +
    '?]]8I51IaSWP0SdWcNP:a)AZ?064S`XRAAH;9[_AD:cW^Af,KKC38SSbaNVJTJGJ?,0R[./e9CIXP,9M=/DE[=Xe*0*E7fL7>A=5D7TbN*JG44SF' +
    '?CQJ*L?UMD]-~f[Fg)528WS8+MCKTdYE]FH9]]YD~6DZ]eEL0A6Za;K37~eN]M7=4WA2)CQ1fb<I(-?e7Vbd)___[6R<2X=L-a1~fT^VJ2FLQ0H0' +
    '[T@O>XZ?:?=?P)049;J<^XJMKU?1FMe<BVV?g7L.XP;;^RE@5,8;T1/SbQS(a?ZbI2,@U(<0JS`ENY@Y=DSNS)eT8Q;0C;69Q(:8H3?=L>AN.^<L' +
    '@G/0RRZE_cQL[)O-34G2JV8fAO:7gaE@H5gGX)fO*:7PBcWU_53f1gC7J,A(<NHOO7,Mb(X_RQ^7B_3DeUH_NTRbXe]d02OM@QQ29Vc_PR>?HcF<' +
    'c;Zd)80I5KWCK([(3CZ0U19CYE[O614)P(?[8,ab9;_<4PSR-H+X<=,`e?,*H1[^dN7Zf-8SYUc`~IbTF/AN?W<d)7HAYO~MUX*[RULdYaWPM3T~' +
    'MM8TTP:3[?1G1.]7;73)G:+0daKLBeERI+9*R5:68-0CI5RLSJ=F_<cg^4a7W3D>=7~f3M<^@F/*4<)P,G<NKAAZWB]PWY;B7A5c1e,M<aQQb=EV' +
    '4..(ZPR.KB`7(.GMa^J(=:/=E22UQ<2-2LK:NL.CP>BNSR8>OXEFfVE6cGULFe7MH3V3I1YTGC,~1YLcY~2K+e@bW*PJI9+157Z*VOOR?HL[^c>]' +
    '@AHJMZ.2(9ABa2<L1E??VM-Z?UVE59cNA/^-LXFHM.38N-IGOg^ESgM5YAUY)/9-:~W43/^f>>1B*1EM*NHXC]6d1g2[3T.>7aXI0T/8))SYJ0Cg' +
    '51Q<?<de<_OSMXRK46d`DWWRfKXfc*2Ib^3GXL]d.OBP0Xe=DGNHW(gNII(2JG[691E@dDaQMB`]g:(WZM^UBRN1CBPY.>.Q+9DZ=_-D4fcQ:`U(' +
    '?K(~cc1T?:+/Se8[:DFRL*`<GE9<6-44I[9U-B5B:YQDFWDT=JD30Ed@3<G=1f.Z~+-a?9SD2-~U^UR*R9YTSP*/a]WfU-CDgWdM*4T@71gJ6IBO' +
    'CRTH_P4SW9,E;S*Rf4BR5FE342:B*@ZaS2-*OUC,^YFI[<9SV3]:IaXA@<W<+T~U[Ta4<@]bHF_8X+[f1N2aYR)I<*[=6f.+>^RGb^ZZ)M0Jd~+.' +
    '^-De3S3eNH]F~I)g-gR-7~KEe6Q;=75SA]BddT5`*^V(B:7P<fXAJI^9g9GX0d>QJU25W<=Ba(2-XdDIUJW,H718b5*<-A:Sd-MY`;MI]XdMODY1' +
    'W=O.B14QK~,TK[^Ve-~,(e>^_[<;ACB1TD,e->f.EIe.8S(^K5=ag;1g@e=5F?:db28J:H17DW.:QET3QA4C@EXQ*OA?CNT+J/)gUaeQ93-4W0;b' +
    'GF)6OIV2)Ug60R^QL-Q1RRGLgc2G0^DfN2e]DE+^.7CMZY,-XU=,~_ZMW+<,/X@+]Z<F84EE*=/G]4e::74?8;f`@(<3+45U_;GD<Ie[ZX3bS@^5' +
    'GJIUb;B3eR(+0EB)/g2)>.S:T2EZS]^.>9Q?^b5DBgD0?XfY~M~I6=)N0?Ra8Ug49a.G309]aX1bSabX~V.f<JV[XG?(8gN*eWRc6]U,~4X1F~gV' +
    ':8=@FdK3P>;(]BK0eJ)S_]LBZ>2<;S,GC<EfJf1(A8eg<+26Y=Y@UI;]b?NZ3^gIf`X@BR6_X/[.cE167Of~+IW4:75bK@BKe*0`)160eZ[+Oc(0' +
    'c,/5LK*bg>(gL-Ac?dD,a=1WYVQ4=*bDGUCQ23][X-7;Yb0`<f_,GOH1Lg<7S_9HY32F^A4~P3DFFP28+H(CWc=0//.+11+gW>TBX>W1;TEa`;:9' +
    'HBF_bWYEKXLE-7^f9*01VX,6WQ5~KPC0BA_2L?eT[N8I7*VDbAaRFRg`(F4,e2B]PF;]WGNKT/BFd8b8a*4D:MR]RDYR_BKf9YIUN6A.cF03b(U9' +
    'NEUbaIVTWg<789gQAHG9DH*?KeI_c;?7H=a-,/gPUKVC=VA<T-@g9V,BC9DN*JJAL09W^>_N>OLD<-T[Vd;e>,O*YYCFM(2`5O3O_+7KI3aa1N)_' +
    'Fe1:;Y=Ag(MVg5GfB2,a3b0Y;;LO.HRE2_AJ[>0MHQ1LQ8`F`b=e(F[fWb<<cD8S[^L`XU,5,[6*@C[L@F1^(9`I)YR@;,1RKaS2BII*Z~L@cf.:' +
    '[V(F(7<JL9EQV5URd;GAM/+fIS.gU_:02B<ZNY<MQPL>@-^)-2D@cfCJI_B+*RTN<a0B6J^>ZOKaKBAD1E;N`<gWI*E:NWY:7`3Ig5/:[CG+^-[-' +
    'WP9//,~J~~WU]HBHAS+dNV3`f*Ta+-1FeO4U@(UC36ADaH;AKX>eX[S>B4;4~.U*2L0JNFgY6+<<V-I~KM5f+@XA>V=`P2bL_WS0~~7Q^,A,M7Bf' +
    'H>d25JAJG`,cTEde5f)V*-X31G+>;E*,F05]J-L_cb188E:Jg73*TUC7T.CXG4>C*dJUD=4~G<fW.L^ab]gJ~9BB)b2K+7IYQOO=R+JS^>,V6aA:' +
    '=<HQ][K:7BE)D_3[*F5,=/gBN@H5=GgLJ:fQb[PW,JAD7/.<).2a)(^-YU^;1+79Q<RB8X`+N4H*:Q(.c5B>D]g>,aY^?fCbDM/4YT>~~*[0~1CW' +
    'SLVa[YWA1(_Z-_54Y3)Z;GdDW~---LASK5~W[A4dda`M4IPJ;J8[(3TP/>HP.Hg@+;cY/SU^6Xg/Jg0/P_*.^ATZg5T-HIAZa:NC?P?NOd<Lg-+,' +
    'g2bD7c0V=-Z`<71facC~f(:eFe@=a5WP/>PRP~1+<-?CMSXeJT0`:@K`@)=640M~g^KD)CH*THN^4a7TS/58R`+g2R:R*Z_O_WY@<RN*~)?d[SK7' +
    '1VVad[15LOa>=HbNaH`TSedW)(QKJ[:Haf+e)@3-YJME/.~IMJ~_fQWTMfC>O.G*.)SB8395;8);V/IZWX(Za5P?LS*E_XOX[D@)5/D-VO3<4-Q8' +
    'EWAA>7^U=X;~2=,+^(JENLF(V*fEZ*ffg`@8/[:bO595B~]9b1YMRZ.aT+e^J++-2b.^VI-?WWU/D@?UGBY@E89aDb47WYfR:Z7+:fcI5>,1WS=:' +
    'eJVY[I@)O~:cB+b9Pa25D@<1AQ-?579,6*ZVbA9-+H:a6-;SZO3[H)c^O.D-N.369M7X2_6*~RIB=/UUN,DH?F]MBZIB1XN<e~2-42>K~5A=IN62' +
    'd)f=<L?EYCPU@E=QZU;V<BSK=9:EQ8E+6J-8[S>-SUA;FL^*?A6YYb`QfFg-fe;Ja5~>fRND+_;`I1RK]R6EQ3FMN>:.76~~.J?Wd7*ODeA:,I:A' +
    'c0Y[cP9ZXD4NH~4I3~<4]H-^0`HXQ^./K>>]AX,aTM*:_BORFbL@=HP;YeLO:)=Be33Z@gPc<-<*O=5?Q=2f-XY0AL[W5P-/W.X.@+`L04RedU=P' +
    'e?>S*<,9*<@J6NbeWIPdKYL(d^?I6`)L_I8]_W6Y`ER2bB:eEMGaY^<?e:Y0,R.d51ILRN5]Z9`+-ee57`GT8OGd2.-,;-c.dJ@a?+7D8b^[~^*]' +
    '?GN8e/++;e?g3<Q)`Xa9;@Z5e<M,aEPK2?4P`;P*IUM+=2H=beZ:~Y35VDaI,Q]:B7>V8?W^Jbf=DRNNS(<@4YC56`TOfDVb^Je>PRRaI-~)X>cK' +
    '3RW3gI,7W83@~19SB84ZRg(RG-F6ZW~cOQcLB_ZBA5XW@NQU2dH5~L8+ZN]E0.K_f/NLJ`L@)RK:/3ZD.Y(d(5>46BE9WU)eN.7>N8gSE)@`~HPP' +
    '[f:-a/QCT`,??_OcD4DLd;`-1H0TL/(C)1Ab)_?R/2EfaC*CRFWXQ5=P]`L@</e2d;+^,LFD=,FO@dRYb_.3UZ<~d)5(GGT@.YN[B5b*]O-/Q+@-' +
    'M~g6YV*@?M;K[YLD~TF2OUgfe1C>a6]c<NFSF-T/*eW]e5WgIae?>d52K?acODZM>f4SYgIT9]GZA^F-b4V4[=)4@bZE~N+Y.*X?X>XXcI9a_4LN' +
    '-(Ne9Ib(Vg3VK=HHT5W(Pf~F2(IeRXB;gN*F>0bHHTOXKBg3GK'
})
